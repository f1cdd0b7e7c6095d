package upkeep;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.CreatedAt;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

@Model(table = "upkeep_note")
public interface Note {
    @Id(generated = true)
    Long id();

    @Column(unique = true)
    String title();

    String text();

    @CreatedAt
    Instant writtenAt();

    @UpdatedAt
    OffsetDateTime changedAt();

    @BelongsToMany(throughModel = Pinning.class)
    List<Board> boards();
}
