package school;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A student's place in a course: with a key of its own, and a term that has to be given. */
@Model(table = "enrollments")
public interface Enrollment {
    @Id(generated = true)
    Long id();

    @Column(length = 20)
    String term();

    @Column(defaultValue = "5")
    int credits();

    @Nullable
    String note();
}
