package chores;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A chore of somebody, whatever its state. */
@Model(table = "chores")
public interface Chore {
    @Id(generated = true)
    Long id();

    String state();

    @BelongsTo
    Chief chief();
}
