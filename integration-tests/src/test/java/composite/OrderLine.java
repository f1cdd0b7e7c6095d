package composite;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A model with an id of two columns. */
@Model(table = "order_lines")
public interface OrderLine {
    @Id
    Long orderId();

    @Id
    Integer line();

    String article();

    @BelongsToMany(through = "line_discounts")
    List<Discount> discounts();

    @BelongsToMany(through = "line_shelves")
    List<Shelf> shelves();
}
