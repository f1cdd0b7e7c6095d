package social;

import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** How two people know each other. */
@Model(table = "acquaintances")
public interface Acquaintance {
    @Nullable
    String place();

    @Nullable
    Integer closeness();
}
