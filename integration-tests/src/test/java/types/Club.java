package types;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.Collection;

/** The other side of a model in the style of a bean; its association is a Collection. */
@Model(table = "clubs")
public interface Club {
    @Id(generated = true)
    Short getId();

    String getTitle();

    @BelongsToMany(through = "membership")
    Collection<Person> people();
}
