package clubs;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A club's players, whose memberships are kept when they end; in the order of their shirts. */
@Model(table = "sports_clubs")
public interface Club {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(
            throughModel = Membership.class,
            softDelete = true,
            orderBy = {"link.shirt desc", "name"})
    List<Player> players();
}
