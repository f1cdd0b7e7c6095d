package household;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A desk, which may be nobody's. */
@Model(table = "desks")
public interface Desk {
    @Id(generated = true)
    Long id();

    String label();

    @BelongsTo
    @Nullable
    Person person();
}
