package gallery;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A sticker, on works and on frames. */
@Model(table = "stickers")
public interface Sticker {
    @Id(generated = true)
    Long id();

    String label();

    @BelongsToMany(through = "stickings", otherKey = "owner_id")
    List<Work> works();

    @BelongsToMany(through = "stickings", otherKey = "owner_id")
    List<Frame> frames();
}
