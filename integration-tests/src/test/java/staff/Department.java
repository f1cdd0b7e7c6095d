package staff;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of two whose tables refer to each other. */
@Model(table = "departments")
public interface Department {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsTo(onDelete = ReferentialAction.SET_NULL)
    @Nullable
    Employee head();

    @HasMany
    List<Employee> employees();
}
