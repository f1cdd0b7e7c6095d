package tides;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** What a gauge measures with. */
@Model(table = "probes")
public interface Probe {
    @Id
    Long id();
}
