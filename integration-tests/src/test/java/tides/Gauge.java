package tides;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Over columns that keep less than Java's values have. */
@Model(table = "gauges")
public interface Gauge {
    @Id
    Long id();

    @Nullable
    Instant readAt();

    @Nullable
    OffsetDateTime sentAt();

    @Nullable
    LocalDateTime localAt();

    @Nullable
    LocalTime daily();

    @Column(type = "timestamp(3)")
    @Nullable
    Instant coarseAt();

    @Column(precision = 10, scale = 2)
    @Nullable
    BigDecimal level();

    @BelongsToMany(throughModel = Measurement.class)
    List<Probe> probes();
}
