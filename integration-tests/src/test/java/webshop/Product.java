package webshop;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.HasOne;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;
import dev.throughline.annotations.Removal;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sold. */
@Model(table = "ws_products")
public interface Product {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 20)
    String sku();

    String name();

    @Column(precision = 10, scale = 2)
    BigDecimal price();

    @BelongsTo
    @Nullable
    Category category();

    /** A product that was ordered cannot be deleted. */
    @HasMany(onRemove = Removal.DELETE)
    List<OrderLine> orderLines();

    @HasMany(onRemove = Removal.DELETE, orderBy = "stars desc", onDelete = ReferentialAction.CASCADE)
    List<Review> reviews();

    @HasOne(onRemove = Removal.DELETE, onDelete = ReferentialAction.CASCADE)
    @Nullable
    Stock stock();

    @BelongsToMany(through = "ws_product_tags", orderBy = "name")
    List<Tag> tags();

    @BelongsToMany(throughModel = Offer.class, orderBy = "link.price")
    List<Supplier> suppliers();
}
