package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Computed;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Version;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a decimal number. */
@Model(table = "keyed_amounts")
public interface Amount {
    @Id
    @Column(precision = 10, scale = 2)
    BigDecimal id();

    @Column(precision = 10, scale = 2, unique = true)
    BigDecimal code();

    @Column(length = 20)
    String label();

    @Computed("upper({label})")
    String title();

    @Version
    long version();

    @BelongsTo
    @Nullable
    Amount parent();

    @HasMany(inverse = "parent")
    List<Amount> children();

    @BelongsToMany(through = "box_amounts")
    List<Box> boxes();

    @BelongsToMany(through = "amount_pairs", symmetric = true)
    List<Amount> likes();

    @BelongsTo(targetKey = "code")
    @Nullable
    Amount guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Amount> guided();

    @BelongsToMany(through = "box_amounts_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
