package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a constant of an enum, in a column of such a type. */
@Model(table = "keyed_moods")
public interface Mood {
    @Id
    @Column(type = "keyed_level", length = 10)
    Level id();

    @Column(type = "keyed_level", length = 10, unique = true)
    Level code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Mood parent();

    @HasMany(inverse = "parent")
    List<Mood> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Mood guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Mood> guided();

    @BelongsToMany(through = "box_moods")
    List<Box> boxes();

    @BelongsToMany(through = "box_moods_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
