package tunes;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A disc of a band. */
@Model(table = "Disc")
public interface Disc {
    @Id
    @Column(name = "DiscId")
    Integer id();

    @Column(name = "Title", length = 160)
    String title();

    @BelongsTo(foreignKey = "BandId")
    Band band();

    @HasMany(foreignKey = "DiscId")
    List<Song> songs();
}
