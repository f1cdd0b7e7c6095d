package blog;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;

/** What somebody did for a book, and for which share of it. */
@Model(table = "credits")
public interface Credit {
    @Column(length = 20)
    String role();

    @Column(defaultValue = "100")
    int share();
}
