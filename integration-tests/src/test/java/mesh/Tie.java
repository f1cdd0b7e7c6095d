package mesh;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** What two contacts are to each other: with a key of its own, and an origin that has to be given. */
@Model(table = "ties")
public interface Tie {
    @Id(generated = true)
    Long id();

    @Column(length = 20)
    String kind();

    String origin();

    @Nullable
    Integer strength();
}
