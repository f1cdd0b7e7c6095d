package depot;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A part in a crate under a seal that no other link has. */
@Model(table = "sealings")
public interface Sealing {
    @Column(unique = true, length = 20)
    @Nullable
    String seal();

    @Nullable
    String note();
}
