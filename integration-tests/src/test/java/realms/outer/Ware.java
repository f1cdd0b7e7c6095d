package realms.outer;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import java.util.List;

/** A model whose table is in a schema of its own, and which refers to one of the same name in the connection's. */
@Model(table = "wares", schema = "realm")
public interface Ware {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsTo
    realms.inner.Ware origin();

    @HasMany(onRemove = Removal.DELETE)
    List<Label> labels();

    @BelongsToMany(through = "ware_parts", foreignKey = "whole_id", otherKey = "part_id")
    List<realms.inner.Ware> parts();
}
