package webshop;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;

/** A product in a basket. */
@Model(table = "ws_basket_items")
public interface BasketItem {
    @Id(generated = true)
    Long id();

    int quantity();

    @BelongsTo(onDelete = ReferentialAction.CASCADE)
    Basket basket();

    @BelongsTo(onDelete = ReferentialAction.CASCADE)
    Product product();
}
