package gallery;

import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A painter's stay in a room. */
@Model(table = "residencies")
public interface Residency {
    @Nullable
    String light();
}
