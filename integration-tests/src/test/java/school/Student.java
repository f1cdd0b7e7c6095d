package school;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A student. */
@Model(table = "students")
public interface Student {
    @Id(generated = true)
    Long id();

    String name();

    @BelongsToMany(throughModel = Enrollment.class)
    List<Course> courses();

    @BelongsToMany(throughModel = Certificate.class, timestamps = false)
    List<Course> certified();
}
