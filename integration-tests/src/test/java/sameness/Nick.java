package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a text, in a column of a type that takes letters of either case for the same. */
@Model(table = "keyed_nicks")
public interface Nick {
    @Id
    @Column(type = "citext", length = 20)
    String id();

    @Column(type = "citext", length = 20, unique = true)
    String code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Nick parent();

    @HasMany(inverse = "parent")
    List<Nick> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Nick guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Nick> guided();

    @BelongsToMany(through = "box_nicks")
    List<Box> boxes();

    @BelongsToMany(through = "box_nicks_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
