package farms;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;
import dev.throughline.annotations.Removal;
import java.util.List;

/** One whose animals fare differently when it goes. */
@Model(table = "farms")
public interface Farm {
    @Id(generated = true)
    Long id();

    @Column(unique = true)
    Integer number();

    @HasMany(onDelete = ReferentialAction.SET_NULL)
    List<Cow> cows();

    @HasMany(onRemove = Removal.DELETE)
    List<Hen> hens();

    @HasMany(singular = "mouse")
    List<Mouse> mice();

    @HasMany(sourceKey = "number")
    List<Pig> pigs();
}
