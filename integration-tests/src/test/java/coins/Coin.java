package coins;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** One whose id is a text. */
@Model(table = "coins")
public interface Coin {
    @Id
    String serial();

    @BelongsTo
    @Nullable
    Vault vault();
}
