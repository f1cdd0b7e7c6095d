package social;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import java.util.UUID;

/** Devices, paired by a key that the databases order each in their own way. */
@Model(table = "paired_devices")
public interface Device {
    @Id
    UUID id();

    @BelongsToMany(through = "pairings", otherKey = "peer_id", singular = "peer", symmetric = true)
    List<Device> peers();
}
