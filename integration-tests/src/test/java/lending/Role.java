package lending;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReadOnly;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the join table of movies and performers, whose time the database keeps. */
@Model(table = "movie_performer")
public interface Role {
    @Nullable
    @Column(name = "part")
    String name();

    @ReadOnly
    Instant lastUpdate();
}
