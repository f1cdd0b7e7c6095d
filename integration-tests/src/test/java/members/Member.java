package members;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A member of a club: found by an id that the database makes, and by two values that are unique. */
@Model(table = "members")
public interface Member {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 80)
    String email();

    @Column(unique = true)
    @Nullable
    Integer badge();

    String name();

    @Column(defaultValue = "3")
    int credits();

    @Nullable
    LocalDateTime joined();

    Level level();
}
