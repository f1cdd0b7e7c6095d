package keys;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import java.util.UUID;

/** A model whose id is a UUID that the application makes. */
@Model(table = "devices")
public interface Device {
    @Id
    UUID id();

    String label();

    @BelongsToMany(through = "device_tags")
    List<Tag> tags();
}
