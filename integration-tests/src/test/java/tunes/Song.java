package tunes;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A song, on a disc or on none. */
@Model(table = "Song")
public interface Song {
    @Id
    @Column(name = "SongId")
    Integer id();

    @Column(name = "Name", length = 200)
    String name();

    @Column(name = "UnitPrice", precision = 10, scale = 2)
    BigDecimal unitPrice();

    @Nullable
    @Column(name = "DiscId")
    Integer discId();

    @BelongsTo(foreignKey = "DiscId")
    @Nullable
    Disc disc();

    @BelongsToMany(through = "MixSong", timestamps = false, foreignKey = "SongId", otherKey = "MixId")
    List<Mix> mixes();
}
