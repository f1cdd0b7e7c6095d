package dev.throughline.benchmarks.conditions;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** The model whose rows belong to a reader. */
@Model(table = "notes")
public interface Note {

    /** The key. */
    @Id
    Long id();

    /** The column that finds one note by an index. */
    @Column(unique = true)
    String text();

    /** The column that tells the notes in two halves, without an index. */
    int stars();

    /** Whose note it is. */
    @BelongsTo
    Reader reader();
}
