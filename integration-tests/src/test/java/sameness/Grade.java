package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a constant of an enum. */
@Model(table = "keyed_grades")
public interface Grade {
    @Id
    @Column(length = 10)
    Level id();

    @Column(length = 10, unique = true)
    Level code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Grade parent();

    @HasMany(inverse = "parent")
    List<Grade> children();

    @BelongsToMany(through = "box_grades")
    List<Box> boxes();

    @BelongsTo(targetKey = "code")
    @Nullable
    Grade guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Grade> guided();

    @BelongsToMany(through = "box_grades_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
