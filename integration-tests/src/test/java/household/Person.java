package household;

import dev.throughline.annotations.HasOne;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import org.jspecify.annotations.Nullable;

/** One who has one of several kinds. */
@Model(table = "persons")
public interface Person {
    @Id(generated = true)
    Long id();

    String name();

    @HasOne(onRemove = Removal.DELETE)
    @Nullable
    Passport passport();

    @HasOne
    @Nullable
    Desk desk();

    /** Nothing leads back: the foreign key is made by this side alone. */
    @HasOne
    @Nullable
    Badge badge();
}
