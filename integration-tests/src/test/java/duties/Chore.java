package duties;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

@Model(table = "duty_chore")
public interface Chore {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 40)
    String name();
}
