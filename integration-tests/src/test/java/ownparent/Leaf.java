package ownparent;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.HasOne;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that is deleted when it belongs to nothing, and may belong to itself. */
@Model(table = "ownparent_leaf")
public interface Leaf {
    @Id
    Long id();

    @BelongsTo
    Leaf twig();

    @HasMany(inverse = "twig", onRemove = Removal.DELETE)
    List<Leaf> leaves();

    @BelongsTo
    Leaf stem();

    @HasOne(inverse = "stem", onRemove = Removal.DELETE)
    @Nullable
    Leaf shoot();
}
