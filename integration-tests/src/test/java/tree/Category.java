package tree;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model that refers to itself. */
@Model(table = "tree_categories")
public interface Category {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsTo
    @Nullable
    Category parent();

    @HasMany
    List<Category> children();
}
