package dev.throughline.runtime.internal;

import dev.throughline.runtime.ModelTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Lists of fields as the engine's statements select and order by them. */
final class Fields {

    /** The number of rows, as a long. */
    static final Field<Long> COUNT = DSL.count().coerce(SQLDataType.BIGINT);

    private Fields() {}

    static Field<?>[] concat(Field<?>[] first, Field<?>[] second) {
        List<Field<?>> all = new ArrayList<>(Arrays.asList(first));
        all.addAll(Arrays.asList(second));
        return all.toArray(new Field<?>[0]);
    }

    /** Gives the order that makes every list stable: the primary key. */
    static Field<?>[] primaryKey(ModelTable<?> table) {
        UniqueKey<?> key = table.getPrimaryKey();
        return key == null ? new Field<?>[0] : key.getFields().toArray(new Field<?>[0]);
    }

    /** Sets a column of a record to a value that is known to be of its type only at run time. */
    static <V> void set(Record record, Field<V> field, Object value) {
        record.set(field, field.getType().cast(value));
    }

    /** Gives the names of columns without that of their table, in the order given. */
    static QueryPart names(Iterable<? extends Field<?>> fields) {
        List<QueryPart> names = new ArrayList<>();
        for (Field<?> field : fields) {
            names.add(field.getUnqualifiedName());
        }
        return DSL.list(names);
    }
}
