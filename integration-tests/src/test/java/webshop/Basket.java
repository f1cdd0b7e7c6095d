package webshop;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;
import dev.throughline.annotations.Removal;
import java.util.List;

/** What a customer is about to order. */
@Model(table = "ws_baskets")
public interface Basket {
    @Id(generated = true)
    Long id();

    @BelongsTo(onDelete = ReferentialAction.CASCADE)
    Customer customer();

    @HasMany(onRemove = Removal.DELETE)
    List<BasketItem> items();
}
