package care;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import zoo.Animal;

/** A model that is associated with one of another package. */
@Model(table = "keepers")
public interface Keeper {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(through = "care")
    List<Animal> animals();
}
