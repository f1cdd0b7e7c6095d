package clinic;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A chart, whose primary key is its foreign key. */
@Model(table = "charts")
public interface Chart {
    @Id
    Long patientId();

    String notes();

    @BelongsTo
    Patient patient();
}
