package dev.throughline.sample.pugs;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A pug, who has friends. */
@Model(table = "pugs")
public interface Pug {

    /** The number that the database gave this pug. */
    @Id(generated = true)
    Long id();

    /** The name that this pug sometimes listens to. */
    String name();

    /** The pug's friends. */
    @BelongsToMany(through = "friendship")
    List<Friend> friends();

    /** The treats this pug has tried, the best first; each link has its stars. */
    @BelongsToMany(throughModel = Taste.class, orderBy = "link.stars desc")
    List<Treat> treats();

    /** The pugs this pug plays with, who play with this pug. */
    @BelongsToMany(through = "playmates", symmetric = true)
    List<Pug> playmates();
}
