package webshop;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** How many of a product are there; its primary key is that of the product. */
@Model(table = "ws_stock")
public interface Stock {
    @Id
    Long productId();

    int quantity();

    @BelongsTo
    Product product();
}
