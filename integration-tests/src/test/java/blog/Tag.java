package blog;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A tag of posts and of pictures. */
@Model(table = "blog_tags")
public interface Tag {
    @Id(generated = true)
    Long id();

    String name();

    @Column(defaultValue = "PUBLIC")
    Visibility visibility();

    @Column(defaultValue = "1")
    int rank();

    @BelongsToMany(through = "taggings", otherKey = "taggable_id")
    List<Post> posts();

    @BelongsToMany(through = "taggings", otherKey = "taggable_id")
    List<Picture> pictures();

    /** The posts that it labels, which is none while it is not shown to everybody. */
    @BelongsToMany(through = "labels", inverse = "labels")
    List<Post> labelled();
}
