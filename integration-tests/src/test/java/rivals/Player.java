package rivals;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A player, known by name. */
@Model(table = "rival_players")
public interface Player {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 60)
    String name();

    @Column(defaultValue = "0")
    int goals();

    @BelongsToMany(through = "rival_contracts", inverse = "players")
    List<Team> teams();
}
