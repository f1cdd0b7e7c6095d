package shop;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A product. */
@Model(table = "products")
public interface Product {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(throughModel = CartLine.class)
    List<Cart> carts();
}
