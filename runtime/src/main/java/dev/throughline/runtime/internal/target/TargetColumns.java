package dev.throughline.runtime.internal.target;

import dev.throughline.runtime.Association;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.key.AssociationKeys;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.KeyTwins;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.Scopes;
import dev.throughline.runtime.internal.value.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Where the targets of an association are found. Some table's rows say which target belongs to which source: those of a
 * join table, or, where a foreign key does it, those of the target or of the source itself.
 *
 * @param <T> the target's record
 * @param <K> the target's id
 */
public abstract class TargetColumns<T extends ModelRecord<T>, K> {

    private final ModelTable<?> source;
    private final AssociationKeys<K> keys;

    /**
     * Makes columns.
     *
     * @param source the table of the sources
     */
    public TargetColumns(ModelTable<?> source, AssociationKeys<K> keys) {
        this.source = source;
        this.keys = keys;
    }

    /** Gives the association. */
    public abstract Association<?, T> association();

    /** Gives the table of the sources. */
    public final ModelTable<?> source() {
        return source;
    }

    /** Gives the table of the targets. */
    public final ModelTable<T> target() {
        return association().target();
    }

    /** Gives the table whose rows say which target belongs to which source. */
    public abstract Table<?> rows();

    /** Gives the source's columns that its rows refer to. */
    public final KeyColumns<?> sourceKey() {
        return keys.source();
    }

    /**
     * Gives the values of a source's key as they are stored.
     *
     * @param given the values as they were given: the same unless there is a text among them
     * @param rows the current row has the source's key
     * @param first where it starts
     */
    public final Object[] storedSource(Object[] given, Rows rows, int first) {
        return sourceKey().hasText() ? toSource().valuesOf(sourceKey().read(rows.from(first), 0)) : given;
    }

    /** Gives the target's columns that its rows refer to. */
    public final KeyColumns<K> targetKey() {
        return keys.target();
    }

    /** Gives the columns of the rows that hold the source's key. */
    public final KeyColumns<?> toSource() {
        return keys.toSource();
    }

    /** Gives the columns of the rows that hold the target's key. */
    public final KeyColumns<K> toTarget() {
        return keys.toTarget();
    }

    /** Gives the rows as they are read for many sources: one for each source that they belong to. */
    public Table<?> rowsOfMany() {
        return rows();
    }

    /** Gives what holds the source's key in {@link #rowsOfMany}. */
    public KeyColumns<?> sourceOfMany() {
        return toSource();
    }

    /** Gives what holds the target's key in {@link #rowsOfMany}. */
    public KeyColumns<K> targetOfMany() {
        return toTarget();
    }

    /** Gives the rows of a source, which is given as placeholders or as values. */
    public SourceLinks linksOf(Field<?>... source) {
        return SourceLinks.of(
                false, List.of(toSource().fields()), List.of(toTarget().fields()), List.of(source));
    }

    /** Gives the condition that a row belongs to a source and a target, which are given as placeholders. */
    public Condition pair(Field<?>[] source, Field<?>[] target) {
        return Placeholders.equal(toSource().fields(), source)
                .and(Placeholders.equal(toTarget().fields(), target));
    }

    /** Gives the rows of one source with the targets. */
    public abstract Table<?> joined(SourceLinks links);

    /** Gives the rows of many sources with the targets. */
    public abstract Table<?> joinedOfMany();

    /** Gives the condition that a row belongs to this association, and is not removed. */
    public abstract Condition live(boolean withDeleted);

    /** Gives the condition that a row belongs to this association, where the targets are not joined. */
    public abstract Condition liveAlone();

    /** Gives the condition that a row leads to a target at all, where the targets are not joined. */
    public Condition leads() {
        return DSL.noCondition();
    }

    /** Gives the values that columns of every target have. */
    public abstract Map<Field<?>, Object> scope();

    /** Gives the values that columns of every source have. */
    public abstract Map<Field<?>, Object> sourceScope();

    /** Gives the condition that a target belongs to this association. */
    public final Condition scoped() {
        return Scopes.hold(scope());
    }

    /**
     * Gives the condition that a target has the source's values in the columns that both foreign keys share, such as a
     * tenant's: others are no targets of this source.
     */
    public final Condition sharedWith(Field<?>[] source) {
        List<Field<?>> toSource = Arrays.asList(toSource().fields());
        Condition shared = DSL.noCondition();
        for (int i = 0; i < toTarget().width(); i++) {
            int at = toSource.indexOf(toTarget().fields()[i]);
            if (at >= 0) {
                shared = shared.and(DSL.condition("{0} = {1}", targetKey().fields()[i], source[at]));
            }
        }
        return shared;
    }

    /** Gives the condition that a source belongs to this association. */
    public final Condition sourceScoped() {
        return Scopes.hold(sourceScope());
    }

    /** Tells whether a target can be read several times for one source. */
    public boolean isRepeatable() {
        return false;
    }

    /** Gives the order of the targets where a query asks for none, before their primary key. */
    public abstract List<OrderField<?>> order();

    /** Gives the order of targets: the one asked for, else the association's own; rows equal in it by primary key. */
    final List<OrderField<?>> targetOrder(List<OrderField<?>> asked) {
        List<OrderField<?>> order = new ArrayList<>(asked.isEmpty() ? order() : asked);
        order.addAll(Arrays.asList(Fields.primaryKey(target())));
        return order;
    }

    /** Tells whether a row can be no target because it is the source, as the database compares their keys. */
    public boolean isSource(K target, Object[] source) {
        return false;
    }

    /** Gives the key of a record that is a source; nothing if it can have no target. */
    @Nullable
    public Object sourceOf(ModelRecord<?> record) {
        return sourceKey().of(record);
    }

    /**
     * Finds what was stored for a target, which may have its key in another form than it was given.
     *
     * @param among asks the database which of the stored keys is the given one
     */
    public final <V> V storedAs(K target, Map<K, V> stored, Function<List<K>, List<K>> among) {
        V found = stored.get(target);
        if (found == null && stored.size() == 1) {
            found = stored.values().iterator().next();
        }
        if (found == null) {
            K twin = KeyTwins.of(toTarget(), List.of(target), stored.keySet(), among)
                    .get(target);
            found = twin == null ? null : stored.get(twin);
        }
        if (found == null) {
            throw new DataAccessException(association() + ": the database has stored " + target + " as one of "
                    + stored.keySet() + ", and does not take it for any of them; give ids as they are stored");
        }
        return found;
    }

    /** Gives the condition that columns refer to a row of a table for which another condition holds. */
    public static Condition among(KeyColumns<?> columns, KeyColumns<?> key, Table<?> table, Condition scope) {
        return DSL.condition(
                "{0} in ({1})",
                columns.width() == 1 ? columns.fields()[0] : DSL.row(columns.fields()),
                DSL.select(key.fields()).from(table).where(scope));
    }
}
