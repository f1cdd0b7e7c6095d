package aviary;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Over a table that was made by hand, with column types of the database's own. */
@Model(table = "birds")
public interface Bird {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 40)
    String name();

    Instant hatchedAt();

    @Column(type = "datetime(6)")
    @Nullable
    Instant seenAt();

    @Nullable
    OffsetDateTime ringedAt();

    @Nullable
    LocalDateTime noon();

    @Nullable
    Plumage plumage();

    @Column(type = "aviary_code", unique = true)
    @Nullable
    String code();

    @Column(type = "smallint")
    @Nullable
    Integer eggs();

    @UpdatedAt
    Instant changedAt();

    @BelongsToMany(throughModel = Stay.class)
    List<Season> seasons();

    @BelongsToMany(throughModel = Nesting.class)
    List<Tree> trees();
}
