package upkeep;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Computed;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReadOnly;
import org.jspecify.annotations.Nullable;

/** Columns that are never written: computed by the database, or anybody else's. */
@Model(table = "upkeep_line")
public interface Line {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 40)
    String article();

    @Column(name = "unit_price")
    int price();

    @Column(defaultValue = "1")
    int quantity();

    @Computed("{price} * {quantity}")
    int total();

    @Computed("upper({article})")
    @Column(length = 40)
    String label();

    @ReadOnly
    @Column(defaultValue = "7")
    int grade();

    @ReadOnly
    @Nullable
    String remark();
}
