package twins.crm;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** What is linked with a user by a join table that another package has, too, for something else. */
@Model(table = "twin_notes")
public interface Note {
    @Id(generated = true)
    Long id();

    String name();
}
