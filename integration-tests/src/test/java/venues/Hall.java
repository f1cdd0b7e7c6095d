package venues;

import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A hall of a tenant, who comes last in its key. */
@Model(table = "halls")
public interface Hall {
    @Id
    Long id();

    @Id
    Integer tenantId();

    @HasMany
    List<Concert> concerts();
}
