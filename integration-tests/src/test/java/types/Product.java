package types;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A property for each element of {@code @Column}. */
@Model
public interface Product {
    @Id(generated = true)
    Integer id();

    @Column(unique = true, length = 12)
    String code();

    @Column(name = "size")
    int shoeSize();

    @Column(name = "list_price", precision = 8, scale = 2)
    BigDecimal price();

    @Column(defaultValue = "7")
    int stock();

    @Column(defaultValue = "it's new")
    String state();

    @Column(defaultValue = "HAPPY")
    Mood mood();

    @Column(length = 4)
    byte @Nullable [] hash();
}
