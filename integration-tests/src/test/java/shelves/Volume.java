package shelves;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import dev.throughline.annotations.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A volume, which counts its changes. */
@Model(table = "volumes")
public interface Volume {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 60)
    String title();

    @Version
    int version();

    @UpdatedAt
    Instant changedAt();

    @BelongsTo
    @Nullable
    Shelf shelf();
}
