package blog;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A picture, which shares the table of its tags with posts. */
@Model(table = "pictures")
public interface Picture {
    @Id(generated = true)
    Long id();

    String title();

    @BelongsToMany(
            through = "taggings",
            foreignKey = "taggable_id",
            throughScope = @FixedValue(property = "taggableType", value = "picture"))
    List<Tag> tags();
}
