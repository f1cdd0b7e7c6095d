package depot;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A part. */
@Model(table = "parts")
public interface Part {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(throughModel = Packing.class, unique = false, inverse = "packed", singular = "packedIn")
    List<Crate> packedIn();

    @BelongsToMany(throughModel = Packing.class, unique = false, inverse = "taken", singular = "takenFrom")
    List<Crate> takenFrom();

    @BelongsToMany(throughModel = Sealing.class)
    List<Crate> crates();
}
