package tunes;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody of the shop, who reports to another one. */
@Model(table = "Clerk")
public interface Clerk {
    @Id
    @Column(name = "ClerkId")
    Integer id();

    @Column(name = "LastName", length = 20)
    String lastName();

    @BelongsTo(foreignKey = "ReportsTo")
    @Nullable
    Clerk chief();

    @HasMany(foreignKey = "ReportsTo", inverse = "chief")
    List<Clerk> staff();
}
