package boards;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** What is talked about on a site. */
@Model(table = "topic")
public interface Topic {
    @Id
    @Column(length = 20)
    String site();

    @Id
    @Column(length = 60)
    String slug();

    String subject();

    @BelongsTo(foreignKey = {"site", "author_nick"})
    Person author();

    @BelongsToMany(throughModel = Watch.class)
    List<Person> watchers();
}
