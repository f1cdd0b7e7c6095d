package dev.throughline.runtime.internal.key;

import dev.throughline.runtime.internal.dialect.CurrentRead;
import dev.throughline.runtime.internal.sql.Aliases;
import dev.throughline.runtime.internal.sql.Placeholders;
import java.util.Arrays;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The key of a row that something is made to refer to, as that row has it. A text may be given in another spelling which the
 * database takes for the same; what refers to the row is to be read, and found, by the spelling that the row has.
 */
public final class StoredKey {

    private StoredKey() {}

    /**
     * Gives the columns of a key as values: the text that is stored for one that is given, all others as they are given.
     *
     * @param table the table of the row
     * @param key the columns of its key
     * @param given the key as it was given
     */
    public static Field<?>[] of(Table<?> table, Field<?>[] key, Field<?>[] given) {
        return read(table, key, given, CurrentRead.PLAIN);
    }

    /**
     * Gives the same as it is now, also where the transaction does not see the row yet.
     *
     * @param current how such a row is read
     */
    public static Field<?>[] current(Table<?> table, Field<?>[] key, Field<?>[] given, CurrentRead current) {
        return read(table, key, given, current);
    }

    private static Field<?>[] read(Table<?> table, Field<?>[] key, Field<?>[] given, CurrentRead read) {
        Field<?>[] stored = Arrays.copyOf(given, given.length, Field[].class);
        for (int i = 0; i < stored.length; i++) {
            if (KeyForm.isText(key[i])) {
                stored[i] = stored(table, key, given, key[i], read);
            }
        }
        return stored;
    }

    /** The row stands in a derived table of its own: the statement may change the same table. */
    private static <V> Field<V> stored(
            Table<?> table, Field<?>[] key, Field<?>[] given, Field<V> column, CurrentRead read) {
        return DSL.field(
                "(select {0} from (select {1} from {2} where {3}" + read.clause() + ") {4})",
                column.getDataType(),
                column.getUnqualifiedName(),
                column,
                table,
                Placeholders.equal(key, given),
                DSL.name(Aliases.REFERRED));
    }
}
