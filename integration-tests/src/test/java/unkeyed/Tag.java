package unkeyed;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

@Model(table = "unkeyed_tag")
public interface Tag {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 40)
    String name();

    @BelongsToMany(through = "unkeyed_post_tag", timestamps = false)
    List<Post> posts();
}
