package shop;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A cart, in which the same product can lie several times. */
@Model(table = "carts")
public interface Cart {
    @Id(generated = true)
    Long id();

    String owner();

    @BelongsToMany(throughModel = CartLine.class, unique = false)
    List<Product> products();
}
