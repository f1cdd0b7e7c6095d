package journal;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.CreatedAt;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import dev.throughline.annotations.Version;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A page, whose times and version say when it was put elsewhere. */
@Model(table = "journal_pages")
public interface Page {
    @Id(generated = true)
    Long id();

    String text();

    @CreatedAt
    LocalDateTime madeAt();

    @UpdatedAt
    LocalDateTime changedAt();

    @Version
    int version();

    @BelongsTo(inverse = "pages")
    @Nullable
    Journal journal();

    @BelongsTo(inverse = "cover")
    @Nullable
    Journal coverOf();
}
