package weblog;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A tag of entries. */
@Model(table = "wl_tags")
public interface Tag {
    @Id(generated = true)
    @Column(name = "tag_id")
    Long id();

    @Column(unique = true, length = 200)
    String slug();

    @BelongsToMany(through = "wl_entry_tags")
    List<Entry> entries();
}
