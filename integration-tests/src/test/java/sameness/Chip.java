package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row whose id is a UUID, in a column of bytes. */
@Model(table = "keyed_chips")
public interface Chip {
    @Id
    @Column(type = "binary(16)")
    UUID id();

    @Column(type = "binary(16)", unique = true)
    UUID code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Chip parent();

    @HasMany(inverse = "parent")
    List<Chip> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Chip guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Chip> guided();

    @BelongsToMany(through = "box_chips")
    List<Box> boxes();

    @BelongsToMany(through = "box_chips_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
