package spelling;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A tag that is known by its text. */
@Model(table = "tags")
public interface Tag {
    @Id
    @Column(length = 40)
    String code();

    @Nullable
    String label();
}
