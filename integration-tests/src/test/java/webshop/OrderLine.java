package webshop;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;
import java.math.BigDecimal;

/** What was ordered, at the price and under the name that the product had then. */
@Model(table = "ws_order_lines")
public interface OrderLine {
    @Id(generated = true)
    Long id();

    int position();

    int quantity();

    @Column(precision = 10, scale = 2)
    BigDecimal price();

    String label();

    @BelongsTo(onDelete = ReferentialAction.CASCADE)
    Order order();

    @BelongsTo
    Product product();
}
