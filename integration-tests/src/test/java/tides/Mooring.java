package tides;

import dev.throughline.annotations.CreatedAt;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The links of boats to tides. */
@Model(table = "moorings")
public interface Mooring {
    @Nullable
    Instant endsAt();

    @CreatedAt
    Instant madeAt();

    @UpdatedAt
    Instant changedAt();
}
