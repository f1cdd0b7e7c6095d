package remarks;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A remark on a story or on a photo. */
@Model(table = "remarks")
public interface Remark {
    @Id(generated = true)
    Long id();

    String text();

    String subjectType();

    @Nullable
    Long subjectId();

    @BelongsTo(foreignKey = "subject_id", inverse = "remarks")
    @Nullable
    Story story();

    @BelongsTo(foreignKey = "subject_id", inverse = "remarks")
    @Nullable
    Photo photo();
}
