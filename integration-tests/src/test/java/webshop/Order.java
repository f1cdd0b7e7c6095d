package webshop;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.ReferentialAction;
import dev.throughline.annotations.Removal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order; a customer with orders cannot be deleted. */
@Model(table = "ws_orders")
public interface Order {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 20)
    String number();

    LocalDateTime placed();

    @Column(defaultValue = "OPEN")
    Status status();

    @BelongsTo
    Customer customer();

    /** An address that is deleted leaves the order. */
    @BelongsTo(onDelete = ReferentialAction.SET_NULL)
    @Nullable
    Address shipTo();

    @HasMany(onRemove = Removal.DELETE, orderBy = "position")
    List<OrderLine> lines();

    @HasMany(onRemove = Removal.DELETE)
    List<Payment> payments();

    /** How far it has come. */
    enum Status {
        OPEN,
        PAID,
        SHIPPED
    }
}
