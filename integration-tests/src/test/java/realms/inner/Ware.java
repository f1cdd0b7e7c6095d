package realms.inner;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A model whose table is in the connection's schema, under a name that another schema has, too. */
@Model(table = "wares")
public interface Ware {
    @Id(generated = true)
    Long id();

    String name();
}
