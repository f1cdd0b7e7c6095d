package dev.throughline.benchmarks;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** The model of the table {@code pugs}; every candidate's results implement it, so that they can be compared. */
@Model(table = "pugs")
public interface Pug {

    /** The key. */
    @Id(generated = true)
    Long id();

    /** The only other column. */
    String name();

    /** The other side of the join table. */
    @BelongsToMany(through = "friendship")
    List<Friend> friends();
}
