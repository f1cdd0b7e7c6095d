package rewritten;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A row whose key the database makes, with every kind of column that may be left out. */
@Model(table = "rewritten_entry")
public interface Entry {
    @Id(generated = true)
    Long id();

    String title();

    @Nullable
    String remark();

    @Column(defaultValue = "7")
    @Nullable
    Integer grade();

    @Column(defaultValue = "3")
    int stars();
}
