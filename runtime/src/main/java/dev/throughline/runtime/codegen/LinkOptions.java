package dev.throughline.runtime.codegen;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * What an association asks for beyond its tables and keys. Immutable; made by generated tables.
 *
 * @param <T> the record of the target
 * @param <J> the record of the join table
 */
@SuppressWarnings("exports") // A compiler that does not have JSpecify's annotations ignores them.
public final class LinkOptions<T extends Record, J extends Record> {

    private final Map<Field<?>, Object> sourceScope;
    private final Map<Field<?>, Object> scope;
    private final Map<Field<?>, Object> throughScope;
    private final @Nullable TableField<J, LocalDateTime> deletedAt;
    private final List<OrderField<?>> order;
    private final Pairing pairing;

    private LinkOptions(
            Map<Field<?>, Object> sourceScope,
            Map<Field<?>, Object> scope,
            Map<Field<?>, Object> throughScope,
            @Nullable TableField<J, LocalDateTime> deletedAt,
            List<OrderField<?>> order,
            Pairing pairing) {
        this.sourceScope = sourceScope;
        this.scope = scope;
        this.throughScope = throughScope;
        this.deletedAt = deletedAt;
        this.order = order;
        this.pairing = pairing;
    }

    /** Gives the options of an association that asks for nothing. */
    public static <T extends Record, J extends Record> LinkOptions<T, J> none() {
        return new LinkOptions<>(Map.of(), Map.of(), Map.of(), null, List.of(), Pairing.ONCE);
    }

    /** Gives these options with a value that a column of every source has, for the inverse of a scoped association. */
    public <V> LinkOptions<T, J> sourceScope(TableField<?, V> column, V value) {
        return new LinkOptions<>(with(sourceScope, column, value), scope, throughScope, deletedAt, order, pairing);
    }

    /** Gives these options with a value that a column of every target has. */
    public <V> LinkOptions<T, J> scope(TableField<T, V> column, V value) {
        return new LinkOptions<>(sourceScope, with(scope, column, value), throughScope, deletedAt, order, pairing);
    }

    /** Gives these options with a value that a column of every link has. */
    public <V> LinkOptions<T, J> throughScope(TableField<J, V> column, V value) {
        return new LinkOptions<>(sourceScope, scope, with(throughScope, column, value), deletedAt, order, pairing);
    }

    /** Gives these options with the column that says when a link was removed, which is then not deleted. */
    public LinkOptions<T, J> softDelete(TableField<J, LocalDateTime> column) {
        return new LinkOptions<>(sourceScope, scope, throughScope, column, order, pairing);
    }

    /** Gives these options with an order of the targets where a query asks for none. */
    public LinkOptions<T, J> orderBy(OrderField<?>... fields) {
        return new LinkOptions<>(sourceScope, scope, throughScope, deletedAt, List.of(fields), pairing);
    }

    /** Gives these options for an association that is the same from both ends. */
    public LinkOptions<T, J> symmetric() {
        return new LinkOptions<>(sourceScope, scope, throughScope, deletedAt, order, Pairing.SYMMETRIC);
    }

    /** Gives these options for an association in which a pair can be linked several times. */
    public LinkOptions<T, J> repeatable() {
        return new LinkOptions<>(sourceScope, scope, throughScope, deletedAt, order, Pairing.REPEATABLE);
    }

    /** Gives the values that columns of every source have. */
    public Map<Field<?>, Object> sourceScope() {
        return new LinkedHashMap<>(sourceScope);
    }

    /** Gives the values that columns of every target have. */
    public Map<Field<?>, Object> scope() {
        return new LinkedHashMap<>(scope);
    }

    /** Gives the values that columns of every link have. */
    public Map<Field<?>, Object> throughScope() {
        return new LinkedHashMap<>(throughScope);
    }

    /** Gives the column that says when a link was removed, or null if links are deleted. */
    public @Nullable TableField<J, LocalDateTime> deletedAt() {
        return deletedAt;
    }

    /** Gives the order of the targets where a query asks for none, before their primary key. */
    public List<OrderField<?>> order() {
        return new ArrayList<>(order);
    }

    /** Tells whether the association is the same from both ends. */
    public boolean isSymmetric() {
        return pairing == Pairing.SYMMETRIC;
    }

    /** Tells whether a pair can be linked several times. */
    public boolean isRepeatable() {
        return pairing == Pairing.REPEATABLE;
    }

    /** How many rows a pair can have, and whether its order matters. */
    private enum Pairing {
        /** One row for a source and a target. */
        ONCE,
        /** One row for two ends, whichever is the source. */
        SYMMETRIC,
        /** Any number of rows for a source and a target. */
        REPEATABLE
    }

    /**
     * Options that are looked up when they are first needed, because they name columns of tables that refer to one
     * another.
     */
    @FunctionalInterface
    public interface Source<T extends Record, J extends Record> extends Supplier<LinkOptions<T, J>>, Serializable {}

    private static Map<Field<?>, Object> with(Map<Field<?>, Object> values, Field<?> column, Object value) {
        Map<Field<?>, Object> all = new LinkedHashMap<>(values);
        all.put(column, value);
        return all;
    }
}
