package upkeep;

import dev.throughline.annotations.CreatedAt;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The times of links under names and types of its own. */
@Model(table = "upkeep_pinning")
public interface Pinning {
    int pins();

    @CreatedAt
    OffsetDateTime pinnedAt();

    @UpdatedAt
    Instant movedAt();
}
