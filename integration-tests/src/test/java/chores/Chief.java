package chores;

import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import java.util.List;

/** Somebody with chores, of which some are open. */
@Model(table = "chiefs")
public interface Chief {
    @Id(generated = true)
    Long id();

    @HasMany(onRemove = Removal.DELETE)
    List<Chore> chores();

    @HasMany(onRemove = Removal.DELETE, scope = @FixedValue(property = "state", value = "open"))
    List<Chore> openChores();
}
