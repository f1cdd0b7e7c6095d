package reserved;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A table and columns with the names of keywords. */
@Model(table = "order")
public interface Order {
    @Id(generated = true)
    Long id();

    String group();

    int desc();

    @BelongsToMany(through = "select", foreignKey = "where", otherKey = "from")
    List<Account> accounts();
}
