package venues;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A concert, which may be of no tenant; its foreign keys share the tenant's column. */
@Model(table = "concerts")
public interface Concert {
    @Id(generated = true)
    Long id();

    @Nullable
    Integer tenantId();

    @BelongsTo(foreignKey = {"hall_id", "tenant_id"})
    @Nullable
    Hall hall();

    @BelongsTo(foreignKey = {"band_id", "tenant_id"})
    @Nullable
    Band band();
}
