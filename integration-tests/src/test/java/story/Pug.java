package story;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** One side of the pug story. */
@Model(table = "pugs")
public interface Pug {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(through = "friendship")
    List<Friend> friends();
}
