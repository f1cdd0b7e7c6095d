package remarks;

import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** One of two that share the table of their remarks. */
@Model(table = "photos")
public interface Photo {
    @Id(generated = true)
    Long id();

    String title();

    @HasMany(foreignKey = "subject_id", scope = @FixedValue(property = "subjectType", value = "photo"))
    List<Remark> remarks();
}
