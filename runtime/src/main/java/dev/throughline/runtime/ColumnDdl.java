package dev.throughline.runtime;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Nullability;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultDataType;
import org.jooq.impl.SQLDataType;

/** The types of columns as they are created, where jOOQ's own choice would lose something. */
final class ColumnDdl {

    /** Their {@code timestamp}, which jOOQ 3.19 takes, ends in 2038 and is shifted by the session's time zone. */
    private static final Set<SQLDialect> WITH_DATETIME = Set.of(SQLDialect.MARIADB, SQLDialect.MYSQL);

    private static final String COMPUTED = "throughline_computed";
    private static final Pattern DEFAULT =
            Pattern.compile("default \\(?" + COMPUTED + "\\)?", Pattern.CASE_INSENSITIVE);

    private ColumnDdl() {}

    static DataType<?> type(DataType<?> type, SQLDialect family) {
        DataType<?> stored = stored(type, family);
        return type.defaultValue() instanceof ComputedValue ? computed(stored) : stored;
    }

    private static DataType<?> stored(DataType<?> type, SQLDialect family) {
        boolean time = type.getConverter().fromType() == LocalDateTime.class;
        return time && WITH_DATETIME.contains(family) ? dateTime(type, family) : type;
    }

    /** jOOQ leaves out what a column is computed by: a default is put in its place. Some databases take no other constraint. */
    private static <T> DataType<T> computed(DataType<T> type) {
        return type.nullability(Nullability.DEFAULT).defaultValue(DSL.field(DSL.raw(COMPUTED), type));
    }

    /** Gives the statement with the expressions in the place of the defaults that stand for them. */
    static Query computed(Query create, Table<?> table, DSLContext dsl) {
        String sql = dsl.renderInlined(create);
        boolean changed = false;
        for (Field<?> field : table.fields()) {
            Field<?> expression = field.getDataType().defaultValue();
            if (expression instanceof ComputedValue) {
                String clause = "generated always as (" + dsl.renderInlined(expression) + ")"
                        + (dsl.family() == SQLDialect.H2 ? "" : " stored");
                sql = DEFAULT.matcher(sql).replaceFirst(Matcher.quoteReplacement(clause));
                changed = true;
            }
        }
        return changed ? dsl.query(sql) : create;
    }

    private static DataType<?> dateTime(DataType<?> type, SQLDialect family) {
        DataType<LocalDateTime> dateTime = new DefaultDataType<>(family, SQLDataType.LOCALDATETIME, "datetime")
                .precision(6)
                .nullable(type.nullable());
        return type.defaulted() ? dateTime.defaultValue(type.defaultValue().coerce(dateTime)) : dateTime;
    }
}
