package farms;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;

/** One that goes with its farm. */
@Model(table = "hens")
public interface Hen {
    @Id(generated = true)
    Long id();

    @BelongsTo(onDelete = ReferentialAction.CASCADE)
    Farm farm();
}
