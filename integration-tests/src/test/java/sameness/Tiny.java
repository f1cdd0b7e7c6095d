package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a very small number. */
@Model(table = "keyed_tinies")
public interface Tiny {
    @Id
    Byte id();

    @Column(unique = true)
    Byte code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Tiny parent();

    @HasMany(inverse = "parent")
    List<Tiny> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Tiny guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Tiny> guided();

    @BelongsToMany(through = "box_tinies")
    List<Box> boxes();

    @BelongsToMany(through = "box_tinies_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
