package reserved;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A table and columns with the names of keywords, a key among them. */
@Model(table = "user")
public interface Account {
    @Id
    @Column(name = "primary")
    Long number();

    @Column(name = "a \"quoted\" name")
    String quoted();

    @BelongsToMany(through = "select", foreignKey = "from", otherKey = "where")
    List<Order> orders();
}
