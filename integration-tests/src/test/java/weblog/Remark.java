package weblog;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A remark on an entry that may be gone. */
@Model(table = "wl_remarks")
public interface Remark {
    @Id(generated = true)
    @Column(name = "comment_ID")
    Long id();

    @Column(name = "comment_content", type = "text")
    String content();

    @BelongsTo(foreignKey = "comment_entry_ID", constraints = false)
    Entry entry();
}
