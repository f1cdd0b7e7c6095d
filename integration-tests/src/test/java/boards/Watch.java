package boards;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** That somebody watches a topic; both are of one site. */
@Model(table = "watch")
public interface Watch {
    @Column(defaultValue = "false")
    boolean muted();

    @Nullable
    String note();
}
