package tunes;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A band, with a key that the application gives. */
@Model(table = "Band")
public interface Band {
    @Id
    @Column(name = "BandId")
    Integer id();

    @Nullable
    @Column(name = "Name", length = 120)
    String name();

    @HasMany(foreignKey = "BandId", onRemove = Removal.DELETE)
    List<Disc> discs();
}
