package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id has several parts, of most of which Java tells more values apart than the databases. */
@Model(table = "keyed_parts")
public interface Part {
    @Id
    @Column(precision = 10, scale = 2)
    BigDecimal amount();

    @Id
    OffsetDateTime moment();

    @Id
    Instant tick();

    @Id
    LocalDateTime date();

    @Id
    LocalTime clock();

    @Id
    LocalDate day();

    @Id
    @Column(length = 20)
    String name();

    @Id
    Character sign();

    @Id
    @Column(length = 10)
    Level grade();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Part parent();

    @HasMany(inverse = "parent")
    List<Part> children();

    @BelongsToMany(through = "box_parts")
    List<Box> boxes();
}
