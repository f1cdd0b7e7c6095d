package fleet;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import harbours.Harbour;
import org.jspecify.annotations.Nullable;

/** One whose harbour is in another package. */
@Model(table = "ships")
public interface Ship {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsTo
    @Nullable
    Harbour harbour();
}
