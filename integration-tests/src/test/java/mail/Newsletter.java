package mail;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A newsletter; known to the join tables by its slug. */
@Model(table = "newsletters")
public interface Newsletter {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 40)
    String slug();

    @BelongsToMany(through = "subscriptions")
    List<Subscriber> subscribers();
}
