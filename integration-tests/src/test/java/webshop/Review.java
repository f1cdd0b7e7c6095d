package webshop;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;
import org.jspecify.annotations.Nullable;

/** What a customer says of a product; it stays when the customer goes. */
@Model(table = "ws_reviews")
public interface Review {
    @Id(generated = true)
    Long id();

    int stars();

    @Column(length = 400)
    String text();

    @BelongsTo
    Product product();

    @BelongsTo(onDelete = ReferentialAction.SET_NULL)
    @Nullable
    Customer customer();
}
