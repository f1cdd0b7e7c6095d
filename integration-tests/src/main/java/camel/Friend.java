package camel;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** One side of the pug story, compiled with -Athroughline.naming=camel. */
@Model
public interface Friend {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(through = "friendship", foreignKey = "pugFriendId", otherKey = "pugId")
    List<Pug> pugs();
}
