package household;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A badge, which knows nothing of people. */
@Model(table = "badges")
public interface Badge {
    @Id(generated = true)
    Long id();

    String code();
}
