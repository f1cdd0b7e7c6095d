package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row whose id is a UUID, in a column of texts. */
@Model(table = "keyed_tickets")
public interface Ticket {
    @Id
    @Column(type = "char(36)")
    UUID id();

    @Column(type = "char(36)", unique = true)
    UUID code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Ticket parent();

    @HasMany(inverse = "parent")
    List<Ticket> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Ticket guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Ticket> guided();

    @BelongsToMany(through = "box_tickets")
    List<Box> boxes();

    @BelongsToMany(through = "box_tickets_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
