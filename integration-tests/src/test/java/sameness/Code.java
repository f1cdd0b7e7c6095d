package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a text of a fixed length. */
@Model(table = "keyed_codes")
public interface Code {
    @Id
    @Column(length = 8)
    String id();

    @Column(length = 8, unique = true)
    String code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Code parent();

    @HasMany(inverse = "parent")
    List<Code> children();

    @BelongsToMany(through = "box_codes")
    List<Box> boxes();

    @BelongsTo(targetKey = "code")
    @Nullable
    Code guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Code> guided();

    @BelongsToMany(through = "box_codes_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
