package firms;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** One with a foreign key of two columns of its own. */
@Model(table = "sensors")
public interface Sensor {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsTo
    @Nullable
    Site site();
}
