package school;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A course. */
@Model(table = "courses")
public interface Course {
    @Id(generated = true)
    Long id();

    String title();

    @BelongsToMany(throughModel = Enrollment.class)
    List<Student> students();
}
