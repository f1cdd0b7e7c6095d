package firms;

import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A project of a tenant. */
@Model(table = "projects")
public interface Project {
    @Id
    Integer tenantId();

    @Id
    Long id();

    String name();

    @HasMany
    List<Task> tasks();
}
