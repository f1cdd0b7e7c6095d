package social;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** Towns by name, in an order of characters that no collation has; twinned by a key of text. */
@Model(table = "towns")
public interface Town {
    @Id
    @Column(length = 60)
    String code();

    @BelongsToMany(through = "twinnings", otherKey = "twin_code", symmetric = true)
    List<Town> twins();
}
