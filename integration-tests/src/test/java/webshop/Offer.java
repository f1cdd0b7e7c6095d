package webshop;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;
import java.math.BigDecimal;

/** What a supplier asks for a product. */
@Model(table = "ws_offers")
public interface Offer {
    @Column(precision = 10, scale = 2)
    BigDecimal price();

    @Column(defaultValue = "7")
    int days();
}
