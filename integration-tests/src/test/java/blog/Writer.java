package blog;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** Somebody who writes books or edits them: one table, two associations. */
@Model(table = "writers")
public interface Writer {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(throughModel = Credit.class, throughScope = @FixedValue(property = "role", value = "author"))
    List<Book> written();

    @BelongsToMany(throughModel = Credit.class, throughScope = @FixedValue(property = "role", value = "editor"))
    List<Book> edited();
}
