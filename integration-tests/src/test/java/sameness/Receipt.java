package sameness;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import java.util.UUID;

/** A row whose id is a UUID that Throughline makes, in a column of texts. */
@Model(table = "keyed_receipts")
public interface Receipt {
    @Id(generated = true)
    @Column(type = "char(36)")
    UUID id();

    @Column(length = 20)
    String label();

    @BelongsToMany(through = "box_receipts")
    List<Box> boxes();
}
