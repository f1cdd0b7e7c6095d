package depot;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A crate; parts go in and come out any number of times. */
@Model(table = "crates")
public interface Crate {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 30)
    String code();

    @BelongsToMany(
            throughModel = Packing.class,
            sourceKey = "code",
            unique = false,
            softDelete = true,
            orderBy = "link.pieces desc",
            throughScope = @FixedValue(property = "direction", value = "in"))
    List<Part> packed();

    @BelongsToMany(
            throughModel = Packing.class,
            sourceKey = "code",
            unique = false,
            softDelete = true,
            throughScope = @FixedValue(property = "direction", value = "out"))
    List<Part> taken();

    /** A link here has a seal, of which each is used once. */
    @BelongsToMany(throughModel = Sealing.class, timestamps = false)
    List<Part> sealed();
}
