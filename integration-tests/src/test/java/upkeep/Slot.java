package upkeep;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Version;

/** A version in a table whose key is of several columns, and that has no other. */
@Model(table = "upkeep_slot")
public interface Slot {
    @Id
    String shelf();

    @Id
    Integer place();

    String content();

    @Version
    Short revision();
}
