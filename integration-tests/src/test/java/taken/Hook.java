package taken;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** What is known by that which it refers to. */
@Model(table = "taken_hooks")
public interface Hook {
    @Id
    @Column(length = 40)
    String labelCode();

    @BelongsTo
    Label label();
}
