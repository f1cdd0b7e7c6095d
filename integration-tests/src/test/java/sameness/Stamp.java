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

/** A row whose id is a date, in a column of dates and times. */
@Model(table = "keyed_stamps")
public interface Stamp {
    @Id
    @Column(type = "timestamp")
    LocalDate id();

    @Column(type = "timestamp", unique = true)
    LocalDate code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Stamp parent();

    @HasMany(inverse = "parent")
    List<Stamp> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Stamp guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Stamp> guided();

    @BelongsToMany(through = "box_stamps")
    List<Box> boxes();

    @BelongsToMany(through = "box_stamps_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
