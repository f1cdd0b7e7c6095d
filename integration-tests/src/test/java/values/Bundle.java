package values;

import dev.throughline.annotations.Convert;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** Two articles that are cheaper together. */
@Model(table = "bundles")
public interface Bundle {
    @Convert(MoneyConverter.class)
    @Nullable
    Money saving();
}
