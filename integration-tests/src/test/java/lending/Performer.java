package lending;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** Who plays in movies. */
@Model(table = "performer")
public interface Performer {
    @Id(generated = true)
    @Column(name = "performer_id")
    Integer id();

    String firstName();

    String lastName();

    @BelongsToMany(throughModel = Role.class)
    List<Movie> movies();
}
