package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a character. */
@Model(table = "keyed_signs")
public interface Sign {
    @Id
    Character id();

    @Column(unique = true)
    Character code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Sign parent();

    @HasMany(inverse = "parent")
    List<Sign> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Sign guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Sign> guided();

    @BelongsToMany(through = "box_signs")
    List<Box> boxes();

    @BelongsToMany(through = "box_signs_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
