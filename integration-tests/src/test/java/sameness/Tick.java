package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a moment. */
@Model(table = "keyed_ticks")
public interface Tick {
    @Id
    Instant id();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Tick parent();

    @HasMany(inverse = "parent")
    List<Tick> children();

    @BelongsToMany(through = "box_ticks")
    List<Box> boxes();
}
