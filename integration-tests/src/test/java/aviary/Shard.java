package aviary;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** With a column that some drivers do not read by themselves. */
@Model(table = "shards")
public interface Shard {
    @Id
    Long id();

    @Nullable
    Plumage plumage();

    @Nullable
    UUID tag();
}
