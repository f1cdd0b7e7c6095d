package shelves;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A clip, whose id is a text and which is always on a shelf. */
@Model(table = "clips")
public interface Clip {
    @Id
    @Column(length = 20)
    String code();

    @BelongsTo
    Shelf shelf();
}
