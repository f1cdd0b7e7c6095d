package lending;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import java.util.List;

/** One of the copies of a movie that are lent. */
@Model(table = "copy")
public interface Copy {
    @Id(generated = true)
    @Column(name = "copy_id")
    Integer id();

    @BelongsTo(foreignKey = "movie_id")
    Movie movie();

    @HasMany(foreignKey = "copy_id", onRemove = Removal.DELETE)
    List<Loan> loans();
}
