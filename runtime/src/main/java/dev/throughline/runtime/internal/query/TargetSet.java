package dev.throughline.runtime.internal.query;

import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.runtime.internal.key.GivenKeys;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.Placeholders;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.RowN;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The rows that can be targets of an association, as conditions on columns that refer to them. The targets are selected apart
 * from the source, so that in an association of a table with itself its constant is the target.
 *
 * @param <K> the type of the target's id
 * @param table the target's table
 * @param keyType the type of the key
 * @param key the columns that are referred to
 * @param scope what holds for every target; none where all rows can be one
 */
public record TargetSet<K>(
        Table<?> table,
        KeyType<K> keyType,
        List<? extends Field<?>> key,
        @Nullable Condition scope) implements Serializable {

    public TargetSet {
        key = List.copyOf(key);
    }

    /** Gives the condition that columns refer to a target for which another condition holds, found by the condition. */
    public Condition has(List<? extends Field<?>> columns, Condition condition) {
        return in(columns, keys(condition));
    }

    /** Gives the keys of the targets for which a condition holds; none of them is NULL. */
    Select<?> keys(Condition condition) {
        return DSL.select(key)
                .from(table)
                .where(within())
                .and(Fields.known(key))
                .and(condition);
    }

    /** Gives the condition that columns refer to a target for which another condition holds, found by the columns. */
    public Condition exists(List<? extends Field<?>> columns, Condition condition) {
        return DSL.condition(
                "exists ({0})",
                DSL.select(DSL.inline(1))
                        .from(table)
                        .where(Placeholders.equal(key.toArray(new Field<?>[0]), columns.toArray(new Field<?>[0])))
                        .and(within())
                        .and(condition));
    }

    /** Gives the condition that columns refer to a target at all: which nobody has to look for where all rows can be one. */
    public Condition exists(List<? extends Field<?>> columns) {
        return scope == null ? DSL.noCondition() : exists(columns, DSL.noCondition());
    }

    private Condition within() {
        return scope == null ? DSL.noCondition() : scope;
    }

    /** Gives the condition that columns refer to one of some targets. */
    Condition among(List<? extends Field<?>> columns, Collection<K> ids) {
        List<RowN> rows = new ArrayList<>(ids.size());
        List<Field<?>> keys = new ArrayList<>(ids.size());
        KeyColumns<K> form = keyColumns();
        for (K id : ids) {
            Object[] values = form.values(Objects.requireNonNull(id, "ids"));
            Field<?>[] fields = new Field<?>[values.length];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = DSL.val(values[i], columns.get(i));
            }
            keys.add(fields[0]);
            rows.add(DSL.row(List.of(fields)));
        }
        return columns.size() == 1
                ? in(columns, DSL.list(keys))
                // jOOQ's own, because SQLite compares no row with a list of rows.
                : DSL.row(List.copyOf(columns)).in(rows);
    }

    /** Gives ids, each once as Java compares them. */
    List<K> distinct(Collection<K> ids) {
        return GivenKeys.of(keyColumns(), ids).keys();
    }

    KeyColumns<K> keyColumns() {
        return new KeyColumns<>(keyType, key);
    }

    static Condition in(List<? extends Field<?>> columns, QueryPart set) {
        return DSL.condition(
                "{0} in ({1})", columns.size() == 1 ? columns.get(0) : DSL.row(columns.toArray(new Field<?>[0])), set);
    }
}
