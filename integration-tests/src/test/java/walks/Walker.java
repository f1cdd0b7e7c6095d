package walks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model with the accessors of a bean, whose data can be read back. */
@Model(table = "walkers")
public interface Walker {
    @Id(generated = true)
    Long getId();

    String getName();

    double getPace();

    @Column(name = "is_novice")
    boolean isNew();

    @Nullable
    String getURL();

    byte @Nullable [] getPhoto();

    default boolean fast() {
        return getPace() > 5;
    }

    @JsonIgnore
    default boolean isSlow() {
        return !fast();
    }

    @BelongsToMany(through = "walks")
    List<? extends Dog> dogs();
}
