package gallery;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A frame. */
@Model(table = "frames")
public interface Frame {
    @Id(generated = true)
    Long id();

    String shape();

    @BelongsToMany(
            throughModel = Sticking.class,
            foreignKey = "owner_id",
            softDelete = true,
            throughScope = @FixedValue(property = "ownerType", value = "frame"))
    List<Sticker> stickers();
}
