package apart;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** The other side of painters, in the same schema. */
@Model(table = "museums", schema = "apart")
public interface Museum {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(through = "exhibitions")
    List<Painter> painters();
}
