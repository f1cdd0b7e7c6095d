package shelves;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.HasOne;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One whose id is a text, with rows that count their changes and rows that cannot be without it. */
@Model(table = "book_shelves")
public interface Shelf {
    @Id
    @Column(length = 20)
    String code();

    @HasMany
    List<Volume> volumes();

    @HasMany(onRemove = Removal.DELETE)
    List<Clip> clips();

    @HasOne
    @Nullable
    Lamp lamp();
}
