package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a small number, in a column that has more digits. */
@Model(table = "keyed_wides")
public interface Wide {
    @Id
    Short id();

    @Column(unique = true)
    Short code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Wide parent();

    @HasMany(inverse = "parent")
    List<Wide> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Wide guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Wide> guided();

    @BelongsToMany(through = "box_wides")
    List<Box> boxes();

    @BelongsToMany(through = "box_wides_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
