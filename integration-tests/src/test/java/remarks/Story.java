package remarks;

import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** One of two that share the table of their remarks. */
@Model(table = "stories")
public interface Story {
    @Id(generated = true)
    Long id();

    String title();

    @HasMany(
            foreignKey = "subject_id",
            scope = @FixedValue(property = "subjectType", value = "story"),
            orderBy = "text")
    List<Remark> remarks();
}
