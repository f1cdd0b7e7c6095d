package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a number. */
@Model(table = "keyed_counts")
public interface Count {
    @Id
    Integer id();

    @Column(unique = true)
    Integer code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Count parent();

    @HasMany(inverse = "parent")
    List<Count> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Count guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Count> guided();

    @BelongsToMany(through = "box_counts")
    List<Box> boxes();

    @BelongsToMany(through = "box_counts_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
