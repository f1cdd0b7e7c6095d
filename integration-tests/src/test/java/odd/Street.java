package odd;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** Names that have to be quoted, in letters of several scripts, and as long as databases take them. */
@Model(table = "Straße \"zur\" Post")
public interface Street {
    @Id(generated = true)
    @Column(name = "Straßen-Nr.")
    Long id();

    @Column(name = "Größe 'in' Метрах", unique = true)
    int width();

    @BelongsToMany(
            through = "every_street_and_each_of_the_corners_where_it_meets_others_1",
            foreignKey = "the_street_that_goes_to_the_corner_and_is_called_quite_long_1",
            otherKey = "the_street_that_goes_to_the_corner_and_is_called_quite_long_2")
    List<Corner> corners();

    @BelongsToMany(
            through = "every_street_and_each_of_the_corners_where_it_meets_others_2",
            foreignKey = "the_street_that_goes_to_the_corner_and_is_called_quite_long_1",
            otherKey = "the_street_that_goes_to_the_corner_and_is_called_quite_long_2")
    List<Corner> formerCorners();

    /** A corner. */
    @Model(table = "Ecke`n")
    interface Corner {
        @Id
        @Column(name = "Ecke\"", length = 20)
        String name();
    }
}
