package billing;

import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;
import dev.throughline.annotations.Removal;
import java.util.List;

/** One whose lines cannot be without it. */
@Model(table = "invoices")
public interface Invoice {
    @Id(generated = true)
    Long id();

    String number();

    @HasMany(
            onRemove = Removal.DELETE,
            orderBy = {"position desc", "article"},
            onDelete = ReferentialAction.CASCADE)
    List<InvoiceLine> lines();
}
