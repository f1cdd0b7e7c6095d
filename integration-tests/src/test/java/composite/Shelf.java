package composite;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A model with an id of two columns, linked with another of two. */
@Model(table = "shelves")
public interface Shelf {
    @Id
    String warehouse();

    @Id
    Integer number();

    int capacity();

    @BelongsToMany(through = "line_shelves")
    List<OrderLine> lines();
}
