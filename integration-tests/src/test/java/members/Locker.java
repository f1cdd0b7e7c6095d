package members;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** A locker, whose number is unique and a primitive, and called as the parameter that sets its values would be. */
@Model(table = "lockers")
public interface Locker {
    @Id
    @Column(unique = true, length = 40)
    String label();

    @Column(unique = true)
    int values();
}
