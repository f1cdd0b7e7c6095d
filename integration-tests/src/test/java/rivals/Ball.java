package rivals;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A ball, which may be some team's. */
@Model(table = "rival_balls")
public interface Ball {
    @Id(generated = true)
    Long id();

    String label();

    @BelongsTo
    @Nullable
    Team team();
}
