package aliases;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables that are called as what statements call their parts. */
@Model(table = "wanted")
public interface Wish {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(throughModel = Note.class)
    List<Gift> gifts();

    @BelongsToMany(through = "removed", softDelete = true)
    List<Gift> returned();

    @BelongsToMany(through = "ends", otherKey = "twin_id", symmetric = true)
    List<Wish> twins();

    /** What was written of a gift. */
    @Model(table = "written")
    interface Note {
        @Nullable
        String text();
    }

    /** A gift. */
    @Model(table = "given")
    interface Gift {
        @Id(generated = true)
        Long id();

        String name();

        @BelongsToMany(throughModel = Note.class)
        List<Wish> wishes();
    }
}
