package gallery;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A work of art. */
@Model(table = "works")
public interface Work {
    @Id(generated = true)
    Long id();

    String title();

    Status status();

    @BelongsToMany(through = "hangings", inverse = "onWalls", singular = "wall")
    List<Room> walls();

    @BelongsToMany(through = "hangings", inverse = "onFloors", singular = "floor")
    List<Room> floors();

    @BelongsToMany(
            throughModel = Sticking.class,
            foreignKey = "owner_id",
            softDelete = true,
            throughScope = @FixedValue(property = "ownerType", value = "work"))
    List<Sticker> stickers();

    /** What this work is after, where that may be shown. */
    @BelongsToMany(
            through = "influences",
            foreignKey = "work_id",
            otherKey = "model_id",
            inverse = "copies",
            scope = @FixedValue(property = "status", value = "SHOWN"))
    List<Work> models();

    @BelongsToMany(through = "influences", foreignKey = "model_id", otherKey = "work_id", inverse = "models")
    List<Work> copies();
}
