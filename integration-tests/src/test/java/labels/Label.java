package labels;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A label, known to people by its name. */
@Model(table = "named_labels")
public interface Label {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 60)
    String name();

    @Column(defaultValue = "plain")
    String kind();

    @Nullable
    String colour();

    @BelongsToMany(through = "labelling", inverse = "labels")
    List<Note> notes();
}
