package unkeyed;

import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A link with more to say. */
@Model(table = "unkeyed_mark")
public interface Mark {
    @Nullable
    Integer weight();
}
