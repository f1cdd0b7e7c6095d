package duties;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A duty that may be had several times. */
@Model(table = "duty_turns")
public interface Turn {
    @Id(generated = true)
    Long id();

    String kind();

    @Nullable
    Integer hours();
}
