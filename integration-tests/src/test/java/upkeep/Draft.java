package upkeep;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@Model(table = "upkeep_draft")
public interface Draft {
    @Id
    String name();

    @Nullable
    String text();

    @UpdatedAt
    @Nullable
    LocalDateTime changedAt();
}
