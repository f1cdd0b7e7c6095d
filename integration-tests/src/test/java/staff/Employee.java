package staff;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** One of two whose tables refer to each other. */
@Model(table = "employees")
public interface Employee {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsTo
    @Nullable
    Department department();
}
