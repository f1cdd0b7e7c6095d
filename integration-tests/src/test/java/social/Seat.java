package social;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** Seats of a hall, next to each other by a key of two columns of which they share one. */
@Model(table = "seats")
public interface Seat {
    @Id
    @Column(length = 20)
    String hall();

    @Id
    Integer number();

    @BelongsToMany(
            through = "adjacency",
            foreignKey = {"hall", "number"},
            otherKey = {"hall", "neighbour_number"},
            symmetric = true)
    List<Seat> neighbours();
}
