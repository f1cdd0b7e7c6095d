package tenants;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A model of many tenants: both foreign keys of the join table share the tenant's column. */
@Model(table = "authors")
public interface Author {
    @Id
    Integer tenantId();

    @Id
    Long id();

    String name();

    @BelongsToMany(
            through = "authorship",
            foreignKey = {"tenant_id", "author_id"},
            otherKey = {"tenant_id", "book_id"})
    List<Book> books();
}
