package plain;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A model of the pug story without its association. */
@Model(table = "friends")
public interface Friend {
    @Id(generated = true)
    Long id();

    String name();
}
