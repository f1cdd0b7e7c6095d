package shop;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A product in a cart, with a key of its own. */
@Model(table = "cart_lines")
public interface CartLine {
    @Id(generated = true)
    Long id();

    @Column(defaultValue = "1")
    int quantity();

    @Nullable
    String engraving();
}
