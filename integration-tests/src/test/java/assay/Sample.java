package assay;

import dev.throughline.annotations.CreatedAt;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A sample, of which nothing says how precise its columns are. */
@Model(table = "samples")
public interface Sample {
    @Id(generated = true)
    Long id();

    @Nullable
    Instant takenAt();

    @Nullable
    OffsetDateTime sentAt();

    @Nullable
    LocalDateTime localAt();

    @Nullable
    LocalTime daily();

    @Nullable
    BigDecimal weight();

    @Nullable
    Float density();

    @Nullable
    String code();

    @CreatedAt
    LocalDateTime madeAt();

    @UpdatedAt
    Instant changedAt();
}
