package lending;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReadOnly;
import dev.throughline.annotations.Removal;
import java.time.Instant;
import java.util.List;

/** A language: a small key, a name that is padded, a time that the database keeps. */
@Model(table = "tongue")
public interface Tongue {
    @Id(generated = true)
    @Column(name = "tongue_id")
    Short id();

    @Column(type = "char(20)")
    String name();

    @ReadOnly
    Instant lastUpdate();

    @HasMany(foreignKey = "tongue_id", inverse = "tongue", onRemove = Removal.DELETE)
    List<Movie> movies();

    @HasMany(foreignKey = "original_tongue_id", inverse = "originalTongue")
    List<Movie> originals();
}
