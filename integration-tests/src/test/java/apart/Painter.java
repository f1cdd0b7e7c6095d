package apart;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A model whose table is in a schema of its own. */
@Model(table = "painters", schema = "apart")
public interface Painter {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(through = "exhibitions")
    List<Museum> museums();
}
