package blog;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A post, which shares the table of its tags with pictures. */
@Model(table = "posts")
public interface Post {
    @Id(generated = true)
    Long id();

    String title();

    @BelongsToMany(
            through = "taggings",
            foreignKey = "taggable_id",
            throughScope = @FixedValue(property = "taggableType", value = "post"))
    List<Tag> tags();

    /** Only tags that are shown to everybody. */
    @BelongsToMany(
            through = "labels",
            scope = {@FixedValue(property = "visibility", value = "PUBLIC"), @FixedValue(property = "rank", value = "1")
            })
    List<Tag> labels();
}
