package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a small number. */
@Model(table = "keyed_smalls")
public interface Small {
    @Id
    Short id();

    @Column(unique = true)
    Short code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Small parent();

    @HasMany(inverse = "parent")
    List<Small> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Small guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Small> guided();

    @BelongsToMany(through = "box_smalls")
    List<Box> boxes();

    @BelongsToMany(through = "box_smalls_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
