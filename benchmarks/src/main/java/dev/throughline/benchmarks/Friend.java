package dev.throughline.benchmarks;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** The model of the table {@code friends}; every candidate's results implement it, so that they can be compared. */
@Model(table = "friends")
public interface Friend {

    /** The key. */
    @Id(generated = true)
    Long id();

    /** The only other column, which friends are found by. */
    @Column(unique = true)
    String name();

    /** The other side of the join table. */
    @BelongsToMany(through = "friendship")
    List<Pug> pugs();
}
