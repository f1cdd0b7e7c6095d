package billing;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A line, which is always of an invoice. */
@Model(table = "invoice_lines")
public interface InvoiceLine {
    @Id(generated = true)
    Long id();

    int position();

    String article();

    @BelongsTo
    Invoice invoice();
}
