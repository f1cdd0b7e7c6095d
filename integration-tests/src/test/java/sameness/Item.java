package sameness;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** A row that others refer to by its unique columns. */
@Model(table = "keyed_items")
public interface Item {
    @Id(generated = true)
    Long id();

    @Column(precision = 10, scale = 2, unique = true)
    BigDecimal amount();

    @Column(unique = true)
    OffsetDateTime moment();

    @Column(length = 20, unique = true)
    String name();
}
