package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a large number. */
@Model(table = "keyed_serials")
public interface Serial {
    @Id
    Long id();

    @Column(unique = true)
    Long code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Serial parent();

    @HasMany(inverse = "parent")
    List<Serial> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Serial guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Serial> guided();

    @BelongsToMany(through = "box_serials")
    List<Box> boxes();

    @BelongsToMany(through = "box_serials_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
