package zoo;

import care.Keeper;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A model that is associated with one of another package. */
@Model(table = "animals")
public interface Animal {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(through = "care")
    List<Keeper> keepers();
}
