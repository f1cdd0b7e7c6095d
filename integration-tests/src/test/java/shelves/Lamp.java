package shelves;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Version;
import org.jspecify.annotations.Nullable;

/** The lamp of a shelf, which counts its changes. */
@Model(table = "lamps")
public interface Lamp {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 60)
    String name();

    @Version
    long version();

    @BelongsTo
    @Nullable
    Shelf shelf();
}
