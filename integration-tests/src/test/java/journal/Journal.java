package journal;

import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.HasOne;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One whose pages have times and versions of their own. */
@Model(table = "journals")
public interface Journal {
    @Id(generated = true)
    Long id();

    String title();

    @HasMany
    List<Page> pages();

    @HasOne(inverse = "coverOf")
    @Nullable
    Page cover();
}
