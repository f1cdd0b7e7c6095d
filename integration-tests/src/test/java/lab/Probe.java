package lab;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** What is read. */
@Model(table = "probes")
public interface Probe {
    @Id(generated = true)
    Long id();

    int serial();
}
