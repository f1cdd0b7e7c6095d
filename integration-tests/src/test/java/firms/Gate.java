package firms;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** The only one of its site; a part of its foreign key is declared. */
@Model(table = "gates")
public interface Gate {
    @Id(generated = true)
    Long id();

    String name();

    @Nullable
    String siteCode();

    @BelongsTo
    @Nullable
    Site site();
}
