package upkeep;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import java.util.UUID;

@Model(table = "upkeep_sack")
public interface Sack {
    @Id(generated = true)
    UUID id();

    int weight();

    @BelongsToMany(through = "upkeep_parcel_sack")
    List<Parcel> parcels();
}
