package duties;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

@Model(table = "duty_worker")
public interface Worker {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(throughModel = Duty.class)
    List<Chore> chores();

    @BelongsToMany(throughModel = Shift.class, softDelete = true)
    List<Chore> shifts();

    @BelongsToMany(throughModel = Turn.class, unique = false)
    List<Chore> turns();

    @BelongsToMany(throughModel = Pact.class, symmetric = true)
    List<Worker> partners();
}
