package sameness;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** That a name is in a box, and since when. */
@Model(table = "box_names")
public interface NameInBox {
    @Nullable
    @Column(length = 20)
    String note();
}
