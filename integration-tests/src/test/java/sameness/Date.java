package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a date and time. */
@Model(table = "keyed_dates")
public interface Date {
    @Id
    LocalDateTime id();

    @Column(unique = true)
    LocalDateTime code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Date parent();

    @HasMany(inverse = "parent")
    List<Date> children();

    @BelongsToMany(through = "box_dates")
    List<Box> boxes();

    @BelongsTo(targetKey = "code")
    @Nullable
    Date guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Date> guided();

    @BelongsToMany(through = "box_dates_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
