package assay;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data sheet, which is known by a hash of what it says. */
@Model(table = "sheets")
public interface Sheet {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 20)
    byte @Nullable [] hash();

    @Column(unique = true, precision = 10, scale = 3)
    @Nullable
    BigDecimal price();

    @Nullable
    String title();

    @BelongsToMany(through = "sheets_of_shelves")
    List<Shelf> shelves();
}
