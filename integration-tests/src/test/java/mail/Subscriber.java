package mail;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** Somebody who gets newsletters; known to the join table by an address. */
@Model(table = "subscribers")
public interface Subscriber {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 80)
    String email();

    String name();

    @BelongsToMany(through = "subscriptions", sourceKey = "email", targetKey = "slug", inverse = "subscribers")
    List<Newsletter> newsletters();

    @BelongsToMany(through = "favourites", targetKey = "slug", singular = "favourite")
    List<Newsletter> favourites();
}
