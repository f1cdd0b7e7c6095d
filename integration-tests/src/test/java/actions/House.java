package actions;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A house, whose tenures go with it and follow its number. */
@Model(table = "owned_houses")
public interface House {
    @Id
    Integer number();

    @BelongsToMany(through = "tenures")
    List<Owner> owners();
}
