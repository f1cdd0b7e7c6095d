package tides;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import dev.throughline.annotations.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Known by a point in time, over columns of which nothing says that they have no time zone. */
@Model(table = "tides")
public interface Tide {
    @Id
    Instant risesAt();

    @Nullable
    OffsetDateTime fallsAt();

    @Column(unique = true, length = 40)
    String name();

    @Version
    int version();

    @UpdatedAt
    Instant changedAt();

    @BelongsToMany(throughModel = Mooring.class)
    List<Boat> boats();
}
