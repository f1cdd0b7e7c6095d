package members;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A setting, whose key the application gives: two columns, one of them text. */
@Model(table = "settings")
public interface Setting {
    @Id
    @Column(length = 40)
    String section();

    @Id
    @Column(length = 40)
    String name();

    @Nullable
    String content();
}
