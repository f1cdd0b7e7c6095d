package farms;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** One that keeps its farm, and follows its number. */
@Model(table = "pigs")
public interface Pig {
    @Id(generated = true)
    Long id();

    @BelongsTo(targetKey = "number")
    @Nullable
    Farm farm();
}
