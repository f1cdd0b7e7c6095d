package household;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** One who plays with toys, whoever owns them. */
@Model(table = "kids")
public interface Kid {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(through = "kid_toys")
    List<Toy> toys();
}
