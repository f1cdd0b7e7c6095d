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

    @Column(unique = true)
    Instant code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Tick parent();

    @HasMany(inverse = "parent")
    List<Tick> children();

    @BelongsToMany(through = "box_ticks")
    List<Box> boxes();

    @BelongsTo(targetKey = "code")
    @Nullable
    Tick guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Tick> guided();

    @BelongsToMany(through = "box_ticks_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
