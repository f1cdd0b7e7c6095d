package rivals;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.HasOne;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One that has some of everything, over which others quarrel. */
@Model(table = "rival_teams")
public interface Team {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 60)
    String name();

    @Column(defaultValue = "0")
    int points();

    @Version
    int version();

    @BelongsToMany(through = "rival_contracts", inverse = "teams")
    List<Player> players();

    @BelongsToMany(through = "rival_fans", foreignKey = "team_name", sourceKey = "name", timestamps = false)
    List<Player> fans();

    @HasMany
    List<Ball> balls();

    @HasOne
    @Nullable
    Flag flag();
}
