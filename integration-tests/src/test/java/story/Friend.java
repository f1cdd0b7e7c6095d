package story;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** One side of the pug story. */
@Model(table = "friends")
public interface Friend {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(through = "friendship")
    List<Pug> pugs();
}
