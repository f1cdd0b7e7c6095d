package unkeyed;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A post, whose tags are in a table that somebody else made. */
@Model(table = "unkeyed_post")
public interface Post {
    @Id(generated = true)
    Long id();

    String title();

    @BelongsToMany(through = "unkeyed_post_tag", timestamps = false)
    List<Tag> tags();

    @BelongsToMany(throughModel = Mark.class, timestamps = false)
    List<Tag> marks();

    @BelongsToMany(through = "unkeyed_pin", timestamps = false, softDelete = true)
    List<Tag> pins();

    @BelongsToMany(
            through = "unkeyed_ref",
            foreignKey = "owner_id",
            timestamps = false,
            constraints = false,
            throughScope = @FixedValue(property = "ownerType", value = "post"))
    List<Tag> refs();
}
