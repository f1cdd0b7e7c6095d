package webshop;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.HasOne;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer. */
@Model(table = "ws_customers")
public interface Customer {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 80)
    String email();

    String name();

    @HasMany(onRemove = Removal.DELETE)
    List<Address> addresses();

    @HasMany(onRemove = Removal.DELETE)
    List<Order> orders();

    @HasMany
    List<Review> reviews();

    @HasOne(onRemove = Removal.DELETE)
    @Nullable
    Basket basket();
}
