package webshop;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import java.util.List;

/** Who the shop buys from. */
@Model(table = "ws_suppliers")
public interface Supplier {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(throughModel = Offer.class)
    List<Product> products();

    @HasMany(onRemove = Removal.DELETE, orderBy = "price")
    List<Offer> offers();
}
