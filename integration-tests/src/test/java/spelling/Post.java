package spelling;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has tags. */
@Model(table = "posts")
public interface Post {
    @Id
    Long id();

    @BelongsToMany(throughModel = Tagging.class)
    List<Tag> tags();

    @BelongsTo
    @Nullable
    Tag topic();

    @BelongsTo
    @Nullable
    Tag cover();
}
