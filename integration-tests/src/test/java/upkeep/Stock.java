package upkeep;

import dev.throughline.annotations.Computed;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Version;

/** A computed column beside a version. */
@Model(table = "upkeep_stock")
public interface Stock {
    @Id
    String article();

    int amount();

    int reserved();

    @Computed("{amount} - {reserved}")
    int free();

    @Version
    int version();
}
