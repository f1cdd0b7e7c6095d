package places;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A city, which refers to its country by the country's code. */
@Model(table = "cities")
public interface City {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsTo(targetKey = "code")
    @Nullable
    Country country();
}
