package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a text whose column takes letters of either case for the same. */
@Model(table = "keyed_names")
public interface Name {
    @Id
    @Column(length = 20)
    String id();

    @Column(length = 20, unique = true)
    String code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Name parent();

    @HasMany(inverse = "parent")
    List<Name> children();

    @BelongsToMany(throughModel = NameInBox.class)
    List<Box> boxes();

    @BelongsTo(targetKey = "code")
    @Nullable
    Name guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Name> guided();

    @BelongsToMany(through = "box_names_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
