package spelling;

import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** That a post has a tag. */
@Model(table = "taggings")
public interface Tagging {
    @Nullable
    String role();
}
