package taken;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** What is known by a number, in a table that is there before. */
@Model(table = "taken_pegs")
public interface Peg {
    @Id
    Long id();
}
