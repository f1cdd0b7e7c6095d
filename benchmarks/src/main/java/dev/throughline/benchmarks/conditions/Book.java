package dev.throughline.benchmarks.conditions;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** The model that conditions are about. */
@Model(table = "books")
public interface Book {

    /** The key. */
    @Id
    Long id();

    /** The column that finds one book by an index. */
    @Column(unique = true)
    String title();

    /** The column that tells the books in two halves, without an index. */
    int pages();

    /** Whether the book is within a scope. */
    boolean sold();
}
