package lending;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A genre, with a key of one byte that is unsigned where there is such. */
@Model(table = "genre")
public interface Genre {
    @Id(generated = true)
    @Column(name = "genre_id")
    Integer id();

    @Column(unique = true)
    String name();

    @BelongsToMany(through = "movie_genre")
    List<Movie> movies();
}
