package venues;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A rehearsal, whose id has the tenant's column that its foreign key ends in. */
@Model(table = "rehearsals")
public interface Rehearsal {
    @Id
    Long id();

    @Id
    Integer tenantId();

    @BelongsTo(foreignKey = {"band_id", "tenant_id"})
    @Nullable
    Band band();
}
