package duties;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A link that has to say what it is, and may say more. */
@Model(table = "duties")
public interface Duty {
    String kind();

    @Nullable
    Integer hours();

    @Column(defaultValue = "1")
    int grade();
}
