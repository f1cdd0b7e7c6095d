package venues;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A band of a tenant. */
@Model(table = "bands")
public interface Band {
    @Id
    Long id();

    @Id
    Integer tenantId();
}
