package harbours;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import fleet.Ship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One whose ships are in another package, one of which it refers to. */
@Model(table = "harbours")
public interface Harbour {
    @Id(generated = true)
    Long id();

    String name();

    @HasMany
    List<Ship> ships();

    @BelongsTo
    @Nullable
    Ship flagship();
}
