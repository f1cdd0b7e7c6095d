package coins;

import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import java.util.UUID;

/** One whose id is a UUID of the application's. */
@Model(table = "vaults")
public interface Vault {
    @Id
    UUID id();

    @HasMany
    List<Coin> coins();
}
