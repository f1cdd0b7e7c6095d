package arrays;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** What songs are on, by links that have arrays. */
@Model
public interface Album {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 60)
    String title();

    String @Nullable [] genres();

    @Column(unique = true)
    Integer @Nullable [] catalogue();
}
