package blog;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A book with its authors and editors. */
@Model(table = "blog_books")
public interface Book {
    @Id(generated = true)
    Long id();

    String title();

    @BelongsToMany(throughModel = Credit.class, throughScope = @FixedValue(property = "role", value = "author"))
    List<Writer> authors();

    @BelongsToMany(throughModel = Credit.class, throughScope = @FixedValue(property = "role", value = "editor"))
    List<Writer> editors();
}
