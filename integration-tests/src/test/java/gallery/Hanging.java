package gallery;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** Where a work is in a room. */
@Model(table = "hangings")
public interface Hanging {
    @Column(length = 10)
    String spot();

    @Nullable
    Integer position();
}
