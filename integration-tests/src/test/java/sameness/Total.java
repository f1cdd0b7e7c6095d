package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is an integer of any size. */
@Model(table = "keyed_totals")
public interface Total {
    @Id
    BigInteger id();

    @Column(unique = true)
    BigInteger code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Total parent();

    @HasMany(inverse = "parent")
    List<Total> children();

    @BelongsToMany(through = "box_totals")
    List<Box> boxes();

    @BelongsTo(targetKey = "code")
    @Nullable
    Total guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Total> guided();

    @BelongsToMany(through = "box_totals_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
