package dev.throughline.benchmarks.conditions;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A model with an id of two columns. */
@Model(table = "shelves")
public interface Shelf {

    /** The first part of the key. */
    @Id
    Long hall();

    /** The second part of the key. */
    @Id
    Long place();

    /** Through a join table of three columns. */
    @BelongsToMany(through = "shelved")
    List<Book> books();
}
