package dev.throughline.runtime.internal.key;

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
        Field<?>[] stored = Arrays.copyOf(given, given.length, Field[].class);
        for (int i = 0; i < stored.length; i++) {
            if (KeyForm.isText(key[i])) {
                stored[i] = stored(table, key, given, key[i]);
            }
        }
        return stored;
    }

    /** The row stands in a derived table of its own: the statement may change the same table. */
    private static <V> Field<V> stored(Table<?> table, Field<?>[] key, Field<?>[] given, Field<V> column) {
        return DSL.field(
                "(select {0} from (select {1} from {2} where {3}) {4})",
                column.getDataType(),
                column.getUnqualifiedName(),
                column,
                table,
                Placeholders.equal(key, given),
                DSL.name(Aliases.REFERRED));
    }
}
