package sameness;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** That a name was put into a box once more. */
@Model(table = "name_log")
public interface NameLog {
    @Id(generated = true)
    Long id();
}
