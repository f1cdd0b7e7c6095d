package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a text, in a column of a domain. */
@Model(table = "keyed_skus")
public interface Sku {
    @Id
    @Column(type = "keyed_sku", length = 20)
    String id();

    @Column(type = "keyed_sku", length = 20, unique = true)
    String code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Sku parent();

    @HasMany(inverse = "parent")
    List<Sku> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Sku guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Sku> guided();

    @BelongsToMany(through = "box_skus")
    List<Box> boxes();

    @BelongsToMany(through = "box_skus_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
