package actions;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;
import java.util.List;

/** An owner, who cannot go or get another number while there are houses; of visits the database knows nothing. */
@Model(table = "house_owners")
public interface Owner {
    @Id
    Integer number();

    @BelongsToMany(through = "tenures", onDelete = ReferentialAction.RESTRICT, onUpdate = ReferentialAction.NO_ACTION)
    List<House> houses();

    @BelongsToMany(through = "visits", constraints = false)
    List<House> visited();
}
