package clinic;

import dev.throughline.annotations.HasOne;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import org.jspecify.annotations.Nullable;

/** One with a chart that has the same primary key. */
@Model(table = "patients")
public interface Patient {
    @Id(generated = true)
    Long id();

    String name();

    @HasOne(onRemove = Removal.DELETE)
    @Nullable
    Chart chart();
}
