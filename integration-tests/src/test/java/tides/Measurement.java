package tides;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The links of gauges to probes. */
@Model(table = "measurements")
public interface Measurement {
    @Column(precision = 10, scale = 2)
    @Nullable
    BigDecimal value();

    @Nullable
    Instant takenAt();

    @Column(type = "timestamp(3)")
    @Nullable
    LocalDateTime coarseAt();

    @UpdatedAt
    Instant changedAt();
}
