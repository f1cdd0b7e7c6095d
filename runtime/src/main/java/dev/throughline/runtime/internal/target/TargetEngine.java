package dev.throughline.runtime.internal.target;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.key.GivenKeys;
import dev.throughline.runtime.internal.key.RequestedKeys;
import dev.throughline.runtime.internal.query.QueryState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What can be asked of the targets of one source, whatever links them, and when that needs no statement. */
public abstract class TargetEngine<T extends ModelRecord<T>, K> {

    private final TargetReader<T, K> reader;
    private final Object[] source;

    /**
     * Makes an engine for a source.
     *
     * @param source the values of its key
     */
    public TargetEngine(TargetReader<T, K> reader, Object[] source) {
        this.reader = reader;
        this.source = source;
    }

    public final Object[] source() {
        return source;
    }

    /** Reads the targets. */
    public final List<T> get() {
        return reader.targets(source);
    }

    /** Reads the targets that a query asks for. */
    public final List<T> get(QueryState query) {
        return reader.targets(source, query);
    }

    /** Reads the targets' ids. */
    public final List<K> ids() {
        return reader.ids(source);
    }

    /** Counts the targets. */
    public final long count() {
        return reader.count(source);
    }

    /** Counts the targets that a query asks for. */
    public final long count(QueryState query) {
        return reader.count(source, query);
    }

    /** Tells whether a target is linked. */
    public final boolean has(K id) {
        return reader.has(source, id);
    }

    /** Tells whether all targets are linked. */
    public final boolean hasAll(Collection<? extends K> ids) {
        return reader.hasAll(source, given(ids).keys());
    }

    /** Tells whether one of the targets is linked. */
    public final boolean hasAny(Collection<? extends K> ids) {
        return reader.hasAny(source, given(ids).keys());
    }

    /** Takes ids of targets, each once as Java compares them. */
    public final GivenKeys<K> given(Collection<? extends K> ids) {
        return GivenKeys.of(reader.columns().toTarget(), ids);
    }

    /** Takes ids of targets, each once as the database compares them: which texts are the same, only it can tell. */
    public final GivenKeys<K> distinct(Collection<? extends K> ids) {
        GivenKeys<K> given = given(ids);
        return RequestedKeys.mayBeSame(reader.columns().toTarget(), given.keys())
                ? given.distinct(reader.missing(source).stored(given.keys()))
                : given;
    }

    public static <K> List<K> notNull(String name, Collection<? extends K> ids) {
        List<K> all = new ArrayList<>(ids.size());
        for (K id : ids) {
            if (id == null) {
                throw new NullPointerException(name + "[" + all.size() + "]");
            }
            all.add(id);
        }
        return all;
    }

    public static void notNullTargets(Collection<?> targets) {
        for (Object target : targets) {
            Objects.requireNonNull(target, "targets");
        }
    }
}
