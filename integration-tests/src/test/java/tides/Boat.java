package tides;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.CreatedAt;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refers to points in time. */
@Model(table = "boats")
public interface Boat {
    @Id(generated = true)
    Long id();

    @Nullable
    Instant seenAt();

    @CreatedAt
    Instant madeAt();

    @BelongsTo
    @Nullable
    Tide last();

    @BelongsToMany(throughModel = Mooring.class)
    List<Tide> tides();
}
