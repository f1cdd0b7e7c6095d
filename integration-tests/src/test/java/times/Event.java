package times;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Points in time, required and optional. */
@Model(table = "events")
public interface Event {
    @Id(generated = true)
    Long id();

    Instant instant();

    OffsetDateTime offset();

    @Nullable
    Instant optionalInstant();

    @Nullable
    OffsetDateTime optionalOffset();
}
