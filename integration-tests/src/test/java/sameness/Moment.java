package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose id is a moment with an offset. */
@Model(table = "keyed_moments")
public interface Moment {
    @Id
    OffsetDateTime id();

    @Column(unique = true)
    OffsetDateTime code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Moment parent();

    @HasMany(inverse = "parent")
    List<Moment> children();

    @BelongsToMany(through = "box_moments")
    List<Box> boxes();

    @BelongsTo(targetKey = "code")
    @Nullable
    Moment guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Moment> guided();

    @BelongsToMany(through = "box_moments_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
