package dev.throughline.sample.pugs;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** Someone who likes pugs. */
@Model(table = "friends")
public interface Friend {

    /** The number that the database gave this friend. */
    @Id(generated = true)
    Long id();

    /** The friend's name. */
    String name();

    /** The pugs this friend likes: the other direction of {@link Pug#friends()}. */
    @BelongsToMany(through = "friendship")
    List<Pug> pugs();
}
