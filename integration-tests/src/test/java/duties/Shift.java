package duties;

import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A duty that is only marked as removed. */
@Model(table = "duty_shifts")
public interface Shift {
    String kind();

    @Nullable
    Integer hours();
}
