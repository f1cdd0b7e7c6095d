package depot;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** That a part was put into a crate, or taken out of it. */
@Model(table = "packings")
public interface Packing {
    @Id(generated = true)
    Long id();

    @Column(length = 10)
    String direction();

    @Nullable
    Integer pieces();
}
