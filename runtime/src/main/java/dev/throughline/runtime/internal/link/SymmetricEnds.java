package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.sql.Aliases;
import dev.throughline.runtime.internal.sql.Placeholders;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The join table of a symmetric association with each of its rows twice, once from each end, so that the links of many
 * sources can be read at once. The rows themselves are joined beside, so that their columns keep their names.
 */
final class SymmetricEnds {

    private final ModelTable<?> join;
    private final Field<?>[] first;
    private final Field<?>[] second;
    private final Condition scope;

    /**
     * Takes a join table apart.
     *
     * @param scope what its links fulfil; without it a pair that another association of the table links, too, would be
     *     read once for each of its rows
     */
    SymmetricEnds(ModelTable<?> join, Field<?>[] first, Field<?>[] second, Condition scope) {
        this.join = join;
        this.first = first;
        this.second = second;
        this.scope = scope;
    }

    /** Gives the columns that hold the source's key. */
    List<Field<?>> source() {
        return columns("s", first);
    }

    /** Gives the columns that hold the target's key. */
    List<Field<?>> target() {
        return columns("t", first);
    }

    /** Gives the ends joined with the rows that they are of. */
    Table<?> joined() {
        Select<Record> both = DSL.select(ends(first, second))
                .from(join)
                .where(scope)
                .unionAll(DSL.select(ends(second, first)).from(join).where(scope));
        Condition row = Placeholders.equal(first, columns("a", first).toArray(new Field<?>[0]))
                .and(Placeholders.equal(second, columns("b", second).toArray(new Field<?>[0])));
        return both.asTable(DSL.name(Aliases.ENDS)).join(join).on(row);
    }

    private List<SelectFieldOrAsterisk> ends(Field<?>[] source, Field<?>[] target) {
        List<SelectFieldOrAsterisk> selected = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            selected.add(source[i].as("s" + i));
            selected.add(target[i].as("t" + i));
            selected.add(first[i].as("a" + i));
            selected.add(second[i].as("b" + i));
        }
        return selected;
    }

    private static List<Field<?>> columns(String prefix, Field<?>[] like) {
        List<Field<?>> columns = new ArrayList<>();
        for (int i = 0; i < like.length; i++) {
            columns.add(DSL.field(DSL.name(Aliases.ENDS, prefix + i), like[i].getDataType()));
        }
        return columns;
    }
}
