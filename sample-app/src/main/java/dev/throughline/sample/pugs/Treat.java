package dev.throughline.sample.pugs;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** Something that pugs eat. */
@Model(table = "treats")
public interface Treat {

    /** The number that the database gave this treat. */
    @Id(generated = true)
    Long id();

    /** What the bag says. */
    String name();
}
