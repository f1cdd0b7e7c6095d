package dev.throughline.runtime.codegen;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * What an association by a foreign key asks for beyond its tables and keys. Immutable; made by generated tables.
 *
 * @param <S> the record of the source
 * @param <T> the record of the target
 */
public final class ReferenceOptions<S extends Record, T extends Record> {

    private final Map<Field<?>, Object> sourceScope;
    private final Map<Field<?>, Object> scope;
    private final List<OrderField<?>> order;
    private final boolean deletesRemoved;

    private ReferenceOptions(
            Map<Field<?>, Object> sourceScope,
            Map<Field<?>, Object> scope,
            List<OrderField<?>> order,
            boolean deletesRemoved) {
        this.sourceScope = sourceScope;
        this.scope = scope;
        this.order = order;
        this.deletesRemoved = deletesRemoved;
    }

    /** Gives the options of an association that asks for nothing. */
    public static <S extends Record, T extends Record> ReferenceOptions<S, T> none() {
        return new ReferenceOptions<>(Map.of(), Map.of(), List.of(), false);
    }

    /** Gives these options with a value that a column of every source has, for the inverse of a scoped association. */
    public <V> ReferenceOptions<S, T> sourceScope(TableField<S, V> column, V value) {
        return new ReferenceOptions<>(with(sourceScope, column, value), scope, order, deletesRemoved);
    }

    /** Gives these options with a value that a column of every target has. */
    public <V> ReferenceOptions<S, T> scope(TableField<T, V> column, V value) {
        return new ReferenceOptions<>(sourceScope, with(scope, column, value), order, deletesRemoved);
    }

    /** Gives these options with an order of the targets where a query asks for none. */
    public ReferenceOptions<S, T> orderBy(OrderField<?>... fields) {
        return new ReferenceOptions<>(sourceScope, scope, List.of(fields), deletesRemoved);
    }

    /** Gives these options for an association whose targets are deleted when they are removed. */
    public ReferenceOptions<S, T> deleteRemoved() {
        return new ReferenceOptions<>(sourceScope, scope, order, true);
    }

    /** Gives the values that columns of every source have. */
    public Map<Field<?>, Object> sourceScope() {
        return new LinkedHashMap<>(sourceScope);
    }

    /** Gives the values that columns of every target have. */
    public Map<Field<?>, Object> scope() {
        return new LinkedHashMap<>(scope);
    }

    /** Gives the order of the targets where a query asks for none, before their primary key. */
    public List<OrderField<?>> order() {
        return new ArrayList<>(order);
    }

    /** Tells whether a target that is removed is deleted; else its foreign key is set to null. */
    public boolean deletesRemoved() {
        return deletesRemoved;
    }

    /**
     * Options that are looked up when they are first needed, because they name columns of tables that refer to one
     * another.
     */
    @FunctionalInterface
    public interface Source<S extends Record, T extends Record>
            extends Supplier<ReferenceOptions<S, T>>, Serializable {}

    private static Map<Field<?>, Object> with(Map<Field<?>, Object> values, Field<?> column, Object value) {
        Map<Field<?>, Object> all = new LinkedHashMap<>(values);
        all.put(column, value);
        return all;
    }
}
