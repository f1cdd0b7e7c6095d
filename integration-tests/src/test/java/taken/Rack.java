package taken;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What refers to tables that are there before, in all ways that there are. */
@Model(table = "taken_racks")
public interface Rack {
    @Id
    Long id();

    @BelongsTo
    @Nullable
    Label first();

    @BelongsTo
    @Nullable
    Hook hook();

    @Column(length = 10, defaultValue = "front")
    String labelSide();

    @BelongsTo(foreignKey = "label_side")
    Label side();

    @BelongsToMany(through = "taken_rack_labels")
    List<Label> labels();

    @BelongsToMany(through = "taken_rack_pegs")
    List<Peg> pegs();

    @BelongsToMany(through = "taken_rack_slots")
    List<Slot> slots();

    @BelongsToMany(through = "taken_rack_marks", constraints = false)
    List<Label> marks();
}
