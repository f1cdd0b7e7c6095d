package webshop;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the tree that products are found by. */
@Model(table = "ws_categories")
public interface Category {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsTo
    @Nullable
    Category parent();

    @HasMany(orderBy = "name")
    List<Category> children();

    @HasMany(orderBy = "name")
    List<Product> products();
}
