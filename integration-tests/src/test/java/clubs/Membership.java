package clubs;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** What a club and a player agreed on. */
@Model(table = "memberships")
public interface Membership {
    @Column(length = 20)
    @Nullable
    String role();

    @Nullable
    Integer shirt();
}
