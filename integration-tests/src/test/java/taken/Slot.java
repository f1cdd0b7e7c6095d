package taken;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** What is known by a number and a text, in a table that is there before. */
@Model(table = "taken_slots")
public interface Slot {
    @Id
    Long floor();

    @Id
    @Column(length = 40)
    String name();
}
