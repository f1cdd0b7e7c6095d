package members;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A keyword, of which nothing is needed but its unique text. */
@Model(table = "keywords")
public interface Keyword {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 40)
    String text();
}
