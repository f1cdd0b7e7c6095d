package household;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A pet, which declares its foreign key. */
@Model(table = "pets")
public interface Pet {
    @Id(generated = true)
    Long id();

    String name();

    @Nullable
    Long ownerId();

    @BelongsTo
    @Nullable
    Owner owner();
}
