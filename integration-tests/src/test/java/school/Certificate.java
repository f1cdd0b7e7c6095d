package school;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.UUID;

/** What says that a student has passed a course; its key is made by the program. */
@Model(table = "certificates")
public interface Certificate {
    @Id
    UUID serial();
}
