package household;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A passport, which is always somebody's. */
@Model(table = "passports")
public interface Passport {
    @Id(generated = true)
    Long id();

    String number();

    @BelongsTo
    Person person();
}
