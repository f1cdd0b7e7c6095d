package upkeep;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.CreatedAt;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.time.LocalDateTime;
import java.util.List;

@Model(table = "upkeep_board")
public interface Board {
    @Id(generated = true)
    Long id();

    String name();

    @CreatedAt
    LocalDateTime hungAt();

    @BelongsToMany(throughModel = Pinning.class)
    List<Note> notes();

    @BelongsToMany(throughModel = Nearness.class, symmetric = true)
    List<Board> neighbours();
}
