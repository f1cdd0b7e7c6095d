package dev.throughline.test.keys;

import dev.throughline.runtime.BelongsTo;
import dev.throughline.runtime.BelongsToMany;
import dev.throughline.runtime.Children;
import dev.throughline.runtime.HasMany;
import dev.throughline.runtime.Links;
import dev.throughline.runtime.ManyLinks;
import dev.throughline.runtime.ManyTargets;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.Parent;
import dev.throughline.runtime.Repository;
import dev.throughline.runtime.TargetOfMany;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import sameness.BoxRecord;

/**
 * A type of key with values of it: a stored one, another that is the same to the database, and two that are not.
 *
 * @param <R> the record whose key it is
 * @param <K> the type of the key
 */
record KeyKind<R extends ModelRecord<R>, K>(
        String name,
        K stored,
        K twin,
        K other,
        K third,
        Function<DSLContext, Repository<R, K>> repository,
        Function<K, R> row,
        Function<R, K> id,
        BelongsToMany<BoxRecord, R, K, ?> ofBox,
        BelongsToMany<R, BoxRecord, Long, ?> boxes,
        HasMany<R, R, K> children,
        BelongsTo<R, R, K> parent,
        Accessors<R, K> accessors) {

    @Override
    public String toString() {
        return name;
    }

    /** What a generated repository calls by the name of its model. */
    record Accessors<R extends ModelRecord<R>, K>(
            BiFunction<DSLContext, K, Links<BoxRecord, Long, ?>> boxes,
            BiFunction<DSLContext, Collection<K>, ManyLinks<K, BoxRecord, Long, ?>> boxesOf,
            BiFunction<DSLContext, K, Children<R, K>> children,
            BiFunction<DSLContext, Collection<K>, ManyTargets<K, R, K>> childrenOf,
            BiFunction<DSLContext, K, Parent<R, K>> parent,
            BiFunction<DSLContext, Collection<K>, TargetOfMany<K, R>> parentOf) {}

    /** Gives the columns of the key. */
    List<? extends Field<?>> columns() {
        return ofBox.target().getPrimaryKey().getFields();
    }
}
