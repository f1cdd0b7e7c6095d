package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a time of day. */
@Model(table = "keyed_clocks")
public interface Clock {
    @Id
    LocalTime id();

    @Column(unique = true)
    LocalTime code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Clock parent();

    @HasMany(inverse = "parent")
    List<Clock> children();

    @BelongsToMany(through = "box_clocks")
    List<Box> boxes();

    @BelongsTo(targetKey = "code")
    @Nullable
    Clock guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Clock> guided();

    @BelongsToMany(through = "box_clocks_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
