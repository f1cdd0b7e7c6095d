package realms.outer;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A model whose table is in the connection's schema, and which refers to one in another. */
@Model(table = "ware_labels")
public interface Label {
    @Id(generated = true)
    Long id();

    String text();

    @BelongsTo
    Ware ware();
}
