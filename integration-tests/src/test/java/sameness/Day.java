package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a date. */
@Model(table = "keyed_days")
public interface Day {
    @Id
    LocalDate id();

    @Column(unique = true)
    LocalDate code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Day parent();

    @HasMany(inverse = "parent")
    List<Day> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Day guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Day> guided();

    @BelongsToMany(through = "box_days")
    List<Box> boxes();

    @BelongsToMany(through = "box_days_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
