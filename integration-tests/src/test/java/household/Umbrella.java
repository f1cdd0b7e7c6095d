package household;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** An umbrella, which knows nothing of owners. */
@Model(table = "umbrellas")
public interface Umbrella {
    @Id(generated = true)
    Long id();

    String colour();
}
