package gallery;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A room, known by its wing and its number. */
@Model(table = "rooms")
public interface Room {
    @Id
    @Column(length = 20)
    String wing();

    @Id
    Integer number();

    @BelongsToMany(
            throughModel = Hanging.class,
            softDelete = true,
            orderBy = "link.position",
            scope = @FixedValue(property = "status", value = "SHOWN"),
            throughScope = @FixedValue(property = "spot", value = "wall"))
    List<Work> onWalls();

    @BelongsToMany(
            throughModel = Hanging.class,
            softDelete = true,
            orderBy = "link.position",
            scope = @FixedValue(property = "status", value = "SHOWN"),
            throughScope = @FixedValue(property = "spot", value = "floor"))
    List<Work> onFloors();

    @BelongsToMany(throughModel = Residency.class, targetKey = "handle")
    List<Painter> painters();
}
