package dev.throughline.sample.pugs;

import dev.throughline.annotations.Model;

/** How much a pug likes a treat: the join table of {@link Pug#treats()}, which has a column of its own. */
@Model(table = "tastes")
public interface Taste {

    /** One to five. */
    int stars();
}
