package webshop;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A word that products are found by. */
@Model(table = "ws_tags")
public interface Tag {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 40)
    String name();

    @BelongsToMany(through = "ws_product_tags")
    List<Product> products();
}
