package farms;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** One that stays without a farm; the other side says so. */
@Model(table = "cows")
public interface Cow {
    @Id(generated = true)
    Long id();

    @BelongsTo
    @Nullable
    Farm farm();
}
