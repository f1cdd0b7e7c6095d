package rivals;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A flag, of which a team has one. */
@Model(table = "rival_flags")
public interface Flag {
    @Id(generated = true)
    Long id();

    String label();

    @BelongsTo
    @Nullable
    Team team();
}
