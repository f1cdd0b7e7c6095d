package farms;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** One whose farm the database knows nothing of. */
@Model(table = "mice")
public interface Mouse {
    @Id(generated = true)
    Long id();

    @BelongsTo(constraints = false)
    @Nullable
    Farm farm();
}
