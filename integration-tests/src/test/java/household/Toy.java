package household;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A toy, which may have an owner; its foreign key is made by the association. */
@Model(table = "toys")
public interface Toy {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsTo
    @Nullable
    Owner owner();

    @BelongsToMany(through = "kid_toys")
    List<Kid> kids();
}
