package composite;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A model with an id of one column, linked with one of two. */
@Model(table = "discounts")
public interface Discount {
    @Id(generated = true)
    Long id();

    String label();

    @BelongsToMany(through = "line_discounts")
    List<OrderLine> lines();
}
