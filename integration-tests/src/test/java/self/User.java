package self;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** Users follow users. */
@Model(table = "users")
public interface User {
    @Id(generated = true)
    Long id();

    String name();

    int age();

    @BelongsToMany(
            through = "follows",
            foreignKey = "follower_id",
            otherKey = "followed_id",
            singular = "followed",
            inverse = "followers")
    List<User> following();

    @BelongsToMany(through = "follows", foreignKey = "followed_id", otherKey = "follower_id", inverse = "following")
    List<User> followers();
}
