package firms;

import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.HasOne;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One whose key has two columns. */
@Model(table = "sites")
public interface Site {
    @Id
    String code();

    @Id
    Integer number();

    @HasMany
    List<Sensor> sensors();

    @HasOne
    @Nullable
    Gate gate();
}
