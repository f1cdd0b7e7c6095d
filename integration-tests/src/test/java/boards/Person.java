package boards;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody of a site, by a name in whatever case. */
@Model(table = "person")
public interface Person {
    @Id
    @Column(length = 20)
    String site();

    @Id
    @Column(type = "any_case", length = 40)
    String nick();

    @Nullable
    String motto();

    @HasMany(
            foreignKey = {"site", "author_nick"},
            onRemove = Removal.DELETE)
    List<Topic> topics();

    @BelongsToMany(
            throughModel = Watch.class,
            timestamps = false,
            foreignKey = {"site", "nick"},
            otherKey = {"site", "slug"})
    List<Topic> watched();

    @BelongsToMany(
            through = "ally",
            timestamps = false,
            foreignKey = {"site", "nick"},
            otherKey = {"ally_site", "ally_nick"})
    List<Person> allies();
}
