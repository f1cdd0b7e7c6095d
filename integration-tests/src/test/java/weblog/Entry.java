package weblog;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import java.util.List;

/** An entry of a blog without foreign keys. */
@Model(table = "wl_entries")
public interface Entry {
    @Id(generated = true)
    @Column(name = "ID")
    Long id();

    @Column(name = "entry_title", type = "text")
    String title();

    @Column(name = "entry_status", length = 20, defaultValue = "draft")
    String status();

    @BelongsToMany(
            through = "wl_entry_tags",
            timestamps = false,
            constraints = false,
            foreignKey = "object_id",
            otherKey = "tag_id")
    List<Tag> tags();

    @HasMany(foreignKey = "comment_entry_ID", constraints = false, onRemove = Removal.DELETE)
    List<Remark> remarks();
}
