package dev.throughline.runtime.schema;

import dev.throughline.runtime.internal.binding.ExactBinding;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.value.ColumnBinding;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Nullability;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultDataType;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The types of columns as they are created, where jOOQ's own choice would lose something. */
final class ColumnDdl {

    private static final String COMPUTED = "throughline_computed";
    private static final Pattern DEFAULT =
            Pattern.compile("default \\(?" + COMPUTED + "\\)?", Pattern.CASE_INSENSITIVE);

    /** jOOQ would leave out what stands in parentheses in the name of a type. */
    private static final String NAMED = "throughline_type";

    private static final Pattern TYPE = Pattern.compile(NAMED, Pattern.CASE_INSENSITIVE);

    private final DSLContext dsl;
    private final Dialect dialect;
    private final ReferredTypes referred;

    ColumnDdl(DSLContext dsl, ReferredTypes referred) {
        this.dsl = dsl;
        this.dialect = Dialect.of(dsl.configuration());
        this.referred = referred;
    }

    /**
     * Gives the type of a column.
     *
     * @throws org.jooq.exception.DataTypeException if the database has no such type
     */
    DataType<?> type(Field<?> column) {
        ExactBinding.requireKept(column, dsl.configuration());
        DataType<?> type = column.getDataType();
        DataType<?> stored = stored(column);
        return type.defaultValue() instanceof ComputedValue ? computed(stored) : TextLiteral.ofDefault(stored, dialect);
    }

    private DataType<?> stored(Field<?> column) {
        DataType<?> type = column.getDataType();
        if (name(column) != null) {
            return like(type, new DefaultDataType<>(dsl.family(), SQLDataType.BIGINT, NAMED));
        }
        Class<?> values = type.getConverter().fromType();
        boolean point = values == OffsetDateTime.class;
        if (!point && values != LocalDateTime.class) {
            return type;
        }
        DataType<LocalDateTime> own = dialect.dateAndTime();
        if (own != null) {
            return like(type, own);
        }
        return point && !dialect.hasPointsInTime() ? like(type, SQLDataType.LOCALDATETIME(6)) : type;
    }

    /**
     * Gives the name of a column's type, where jOOQ would take another: of an array it would leave out the precision and scale
     * of the elements, and some databases then keep no fractions.
     */
    private @Nullable String name(Field<?> column) {
        String taken = referred.of(column);
        return taken == null ? name(column.getDataType(), dsl.configuration()) : taken;
    }

    private static @Nullable String name(DataType<?> type, Configuration configuration) {
        String own = ColumnBinding.name(type);
        return own == null
                        && Object[].class.isAssignableFrom(type.getConverter().fromType())
                ? ColumnBinding.stored(type).getCastTypeName(configuration)
                : own;
    }

    /** jOOQ leaves out what a column is computed by: a default is put in its place. Some databases take no other constraint. */
    private static <T> DataType<T> computed(DataType<T> type) {
        return type.nullability(Nullability.DEFAULT).defaultValue(DSL.field(DSL.raw(COMPUTED), type));
    }

    /** Gives the statement with the types and the expressions in the place of what stands for them. */
    Query whole(Query create, Table<?> table) {
        String sql = dsl.renderInlined(create);
        boolean changed = false;
        for (Field<?> field : table.fields()) {
            String name = name(field);
            if (name != null) {
                sql = TYPE.matcher(sql).replaceFirst(Matcher.quoteReplacement(name));
                changed = true;
            }
            Field<?> expression = field.getDataType().defaultValue();
            if (expression instanceof ComputedValue) {
                String clause =
                        "generated always as (" + dsl.renderInlined(expression) + ")" + dialect.computedColumnEnd();
                sql = DEFAULT.matcher(sql).replaceFirst(Matcher.quoteReplacement(clause));
                changed = true;
            }
        }
        return changed ? dsl.query(sql) : create;
    }

    /** Gives another type for a column whose values may be NULL, or have a default, as those of a type. */
    private static <T> DataType<T> like(DataType<?> type, DataType<T> other) {
        DataType<T> stored = other.nullable(type.nullable());
        return type.defaulted() ? stored.defaultValue(type.defaultValue().coerce(stored)) : stored;
    }
}
