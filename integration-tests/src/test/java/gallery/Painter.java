package gallery;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A painter, known to the rooms by a handle. */
@Model(table = "painters")
public interface Painter {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 30)
    String handle();

    @BelongsToMany(throughModel = Residency.class)
    List<Room> rooms();
}
