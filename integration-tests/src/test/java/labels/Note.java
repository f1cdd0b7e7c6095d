package labels;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A note, which is labelled by names that may not exist yet. */
@Model(table = "labelled_notes")
public interface Note {
    @Id(generated = true)
    Long id();

    String title();

    @BelongsToMany(through = "labelling", inverse = "notes")
    List<Label> labels();

    @BelongsToMany(through = "topicality", scope = @FixedValue(property = "kind", value = "topic"))
    List<Label> topics();
}
