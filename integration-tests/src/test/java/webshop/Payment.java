package webshop;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;
import java.math.BigDecimal;

/** A part of what an order costs. */
@Model(table = "ws_payments")
public interface Payment {
    @Id(generated = true)
    Long id();

    @Column(precision = 10, scale = 2)
    BigDecimal amount();

    @BelongsTo(onDelete = ReferentialAction.CASCADE)
    Order order();
}
