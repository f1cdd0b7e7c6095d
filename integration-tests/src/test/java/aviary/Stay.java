package aviary;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.CreatedAt;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The links of birds to seasons. */
@Model(table = "stays")
public interface Stay {
    @Nullable
    Instant leftAt();

    @Column(type = "datetime(6)")
    @Nullable
    Instant localAt();

    @Nullable
    Plumage plumage();

    @Column(type = "aviary_code")
    @Nullable
    String code();

    @CreatedAt
    LocalDateTime madeAt();

    @UpdatedAt
    Instant changedAt();
}
