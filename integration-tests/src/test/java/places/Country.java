package places;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** One that is referred to by its code, and not by its id. */
@Model(table = "countries")
public interface Country {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 2)
    String code();

    String name();

    @HasMany(sourceKey = "code")
    List<City> cities();
}
