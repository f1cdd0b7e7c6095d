package gallery;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** Where a sticker is on what it belongs to. */
@Model(table = "stickings")
public interface Sticking {
    @Column(length = 20)
    String ownerType();

    @Nullable
    Integer corner();
}
