package clubs;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A player of clubs. */
@Model(table = "players")
public interface Player {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(through = "memberships")
    List<Club> clubs();
}
