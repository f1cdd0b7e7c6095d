package social;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** People, who are friends with one another, and know one another more or less well. */
@Model(table = "social_people")
public interface Person {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(through = "friendships", otherKey = "friend_id", symmetric = true)
    List<Person> friends();

    @BelongsToMany(
            throughModel = Acquaintance.class,
            otherKey = "other_id",
            symmetric = true,
            softDelete = true,
            orderBy = "link.closeness desc")
    List<Person> acquaintances();
}
