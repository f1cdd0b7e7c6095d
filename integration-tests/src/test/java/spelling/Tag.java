package spelling;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.HasOne;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tag that is known by its text. */
@Model(table = "tags")
public interface Tag {
    @Id
    @Column(length = 40)
    String code();

    @Nullable
    String label();

    @BelongsToMany(throughModel = Tagging.class)
    List<Post> posts();

    @HasMany(inverse = "topic")
    List<Post> articles();

    @HasOne(inverse = "cover")
    @Nullable
    Post front();

    @BelongsToMany(through = "relations", foreignKey = "tag_code", otherKey = "other_code", timestamps = false)
    List<Tag> related();
}
