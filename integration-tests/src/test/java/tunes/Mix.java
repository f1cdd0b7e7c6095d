package tunes;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of songs. */
@Model(table = "Mix")
public interface Mix {
    @Id
    @Column(name = "MixId")
    Integer id();

    @Nullable
    @Column(name = "Name", length = 120)
    String name();

    @BelongsToMany(through = "MixSong")
    List<Song> songs();
}
