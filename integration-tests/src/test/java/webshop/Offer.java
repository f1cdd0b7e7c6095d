package webshop;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.math.BigDecimal;

/** What a supplier asks for a product; the columns that link the two are its foreign keys, too. */
@Model(table = "ws_offers")
public interface Offer {
    @Id(generated = true)
    Long id();

    @Column(precision = 10, scale = 2)
    BigDecimal price();

    @Column(defaultValue = "7")
    int days();

    @BelongsTo
    Product product();

    @BelongsTo
    Supplier supplier();
}
