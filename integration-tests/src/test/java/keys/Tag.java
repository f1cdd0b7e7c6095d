package keys;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A model whose id is a text. */
@Model(table = "tags")
public interface Tag {
    @Id
    String name();

    @BelongsToMany(through = "device_tags")
    List<Device> devices();
}
