package twins.shop;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A user of a shop: of the same table and join table as another package's, with its columns in another order. */
@Model(table = "twin_users")
public interface User {
    @Id(generated = true)
    Long id();

    @Column(unique = true)
    String email();

    String name();

    @BelongsToMany(through = "twin_friendship", foreignKey = "user_id", otherKey = "friend_id", inverse = "friendOf")
    List<User> friends();

    @BelongsToMany(through = "twin_friendship", foreignKey = "friend_id", otherKey = "user_id", inverse = "friends")
    List<User> friendOf();
}
