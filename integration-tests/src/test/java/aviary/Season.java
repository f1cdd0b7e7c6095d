package aviary;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.time.Instant;

/** Known by a point in time. */
@Model(table = "seasons")
public interface Season {
    @Id
    Instant beginsAt();

    String name();
}
