package lab;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** Where probes are read. */
@Model(table = "stations")
public interface Station {
    @Id(generated = true)
    Long id();

    @BelongsToMany(throughModel = Reading.class)
    List<Probe> probes();
}
