package taken;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** What is known by a text, in a table that is there before. */
@Model(table = "taken_labels")
public interface Label {
    @Id
    @Column(length = 40)
    String code();
}
