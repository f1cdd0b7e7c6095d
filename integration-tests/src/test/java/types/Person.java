package types;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model in the style of a bean. */
@Model(table = "people")
public interface Person {
    @Id(generated = true)
    Long getId();

    String getName();

    boolean isActive();

    @Nullable
    Integer getShoeSize();

    @BelongsToMany(through = "membership")
    List<Club> clubs();

    /** Not a property: it has a body. */
    default String greeting() {
        return "Hello " + getName();
    }
}
