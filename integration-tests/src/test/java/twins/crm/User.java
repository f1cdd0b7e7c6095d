package twins.crm;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A user of customer care: of the same table and join table as another package's, with its columns in another order. */
@Model(table = "twin_users")
public interface User {
    @Id(generated = true)
    Long id();

    String name();

    @Column(unique = true)
    String email();

    @BelongsToMany(through = "twin_friendship")
    List<Note> notes();
}
