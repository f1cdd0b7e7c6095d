package walks;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import types.Mood;

/** A model whose data can be read back. */
@Model(table = "dogs")
public interface Dog {
    @Id(generated = true)
    Long id();

    String name();

    @Nullable
    Mood mood();

    @BelongsToMany(through = "walks")
    Collection<? extends Walker> walkers();
}
