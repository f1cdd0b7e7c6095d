package dev.throughline.runtime.internal.sql;

import dev.throughline.runtime.ModelTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Lists of fields as the engine's statements select and order by them. */
public final class Fields {

    /** The number of rows, as a long. */
    public static final Field<Long> COUNT = DSL.count().coerce(SQLDataType.BIGINT);

    private Fields() {}

    public static Field<?>[] concat(Field<?>[] first, Field<?>[] second) {
        List<Field<?>> all = new ArrayList<>(Arrays.asList(first));
        all.addAll(Arrays.asList(second));
        return all.toArray(new Field<?>[0]);
    }

    /** Gives the order that makes every list stable: the primary key. */
    public static Field<?>[] primaryKey(ModelTable<?> table) {
        UniqueKey<?> key = table.getPrimaryKey();
        return key == null ? new Field<?>[0] : key.getFields().toArray(new Field<?>[0]);
    }

    /** Gives columns as those of an alias of their table, or of the table itself. */
    public static List<Field<?>> in(Table<?> table, List<? extends Field<?>> fields) {
        List<Field<?>> found = new ArrayList<>(fields.size());
        for (Field<?> field : fields) {
            found.add(in(table, field));
        }
        return found;
    }

    /** Gives values of columns as those of the columns of an alias of their table, or of the table itself. */
    public static Map<Field<?>, Object> in(Table<?> table, Map<Field<?>, Object> values) {
        Map<Field<?>, Object> found = new LinkedHashMap<>();
        values.forEach((field, value) -> found.put(in(table, field), value));
        return found;
    }

    private static Field<?> in(Table<?> table, Field<?> field) {
        return Objects.requireNonNull(table.field(field), field::getName);
    }

    /** Gives the condition that columns are not NULL, as far as they can be. */
    public static Condition known(List<? extends Field<?>> fields) {
        Condition known = DSL.noCondition();
        for (Field<?> field : fields) {
            if (field.getDataType().nullable()) {
                known = known.and(field.isNotNull());
            }
        }
        return known;
    }

    /** Gives the condition that no column is NULL, whatever the model says that they can be. */
    public static Condition notNull(List<? extends Field<?>> fields) {
        Condition condition = DSL.noCondition();
        for (Field<?> field : fields) {
            condition = condition.and(field.isNotNull());
        }
        return condition;
    }

    /** Sets a column of a record to a value that is known to be of its type only at run time. */
    public static <V> void set(Record record, Field<V> field, Object value) {
        record.set(field, field.getType().cast(value));
    }

    /** Gives the names of columns without that of their table, in the order given. */
    public static QueryPart names(Iterable<? extends Field<?>> fields) {
        List<QueryPart> names = new ArrayList<>();
        for (Field<?> field : fields) {
            names.add(field.getUnqualifiedName());
        }
        return DSL.list(names);
    }
}
