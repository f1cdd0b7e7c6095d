package webshop;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;

/** Where a customer gets orders; it goes with the customer. */
@Model(table = "ws_addresses")
public interface Address {
    @Id(generated = true)
    Long id();

    String street();

    String city();

    @BelongsTo(onDelete = ReferentialAction.CASCADE)
    Customer customer();
}
