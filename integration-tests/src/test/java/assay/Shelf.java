package assay;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** Where sheets are. */
@Model(table = "assay_shelves")
public interface Shelf {
    @Id(generated = true)
    Long id();

    @BelongsToMany(through = "sheets_of_shelves")
    List<Sheet> sheets();
}
