package lending;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A movie: an enum, a domain, two references to one table, a column that no property has. */
@Model(table = "movie")
public interface Movie {
    @Id(generated = true)
    @Column(name = "movie_id")
    Integer id();

    String title();

    @Nullable
    String blurb();

    @Nullable
    @Column(type = "movie_year")
    Integer releaseYear();

    @Column(precision = 4, scale = 2)
    BigDecimal fee();

    @Nullable
    Short length();

    @Column(type = "movie_rating", defaultValue = "ALL")
    Rating rating();

    @BelongsTo(foreignKey = "tongue_id")
    Tongue tongue();

    @BelongsTo(foreignKey = "original_tongue_id")
    @Nullable
    Tongue originalTongue();

    @BelongsToMany(throughModel = Role.class, timestamps = false, foreignKey = "movie_id", otherKey = "performer_id")
    List<Performer> performers();

    @BelongsToMany(through = "movie_genre", timestamps = false, foreignKey = "movie_id", otherKey = "genre_id")
    List<Genre> genres();

    @HasMany(foreignKey = "movie_id", onRemove = Removal.DELETE)
    List<Copy> copies();
}
