package aviary;

import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** The links of birds to trees. */
@Model(table = "nestings")
public interface Nesting {
    @Nullable
    Integer eggs();
}
