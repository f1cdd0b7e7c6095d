package drive;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A document on some drive. */
@Model(table = "documents")
public interface Document {
    @Id(generated = true)
    Long id();

    @Column(defaultValue = "none\\'s")
    String drive();
}
