package household;

import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** One with many of several kinds: with and without the other direction, and with a declared foreign key. */
@Model(table = "owners")
public interface Owner {
    @Id(generated = true)
    Long id();

    String name();

    @HasMany
    List<Toy> toys();

    /** The foreign key is a property of the pet's. */
    @HasMany
    List<Pet> pets();

    /** Nothing leads back: the foreign key is made by this side alone. */
    @HasMany
    List<Umbrella> umbrellas();
}
