package upkeep;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import java.time.Instant;

/** Links that say only when they changed. */
@Model(table = "upkeep_nearness")
public interface Nearness {
    @Column(defaultValue = "1")
    int steps();

    @UpdatedAt
    Instant measuredAt();
}
