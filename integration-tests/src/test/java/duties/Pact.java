package duties;

import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** What two have agreed on. */
@Model(table = "duty_pacts")
public interface Pact {
    String kind();

    @Nullable
    Integer hours();
}
