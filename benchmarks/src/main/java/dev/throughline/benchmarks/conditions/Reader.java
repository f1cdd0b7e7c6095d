package dev.throughline.benchmarks.conditions;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Removal;
import java.util.List;

/** The model whose rows are asked for, by what belongs to them. */
@Model(table = "readers")
public interface Reader {

    /** The key. */
    @Id
    Long id();

    /** The only other column. */
    String name();

    /** Through a join table without more. */
    @BelongsToMany(through = "loans")
    List<Book> books();

    /** Through a join table that keeps what is removed. */
    @BelongsToMany(through = "wishes", softDelete = true)
    List<Book> wished();

    /** Only some books can be targets. */
    @BelongsToMany(through = "orders", scope = @FixedValue(property = "sold", value = "true"))
    List<Book> bought();

    /** By a foreign key. */
    @HasMany(onRemove = Removal.DELETE)
    List<Note> notes();
}
