package dev.throughline.runtime.internal;

import dev.throughline.runtime.BelongsToMany;
import dev.throughline.runtime.Ids;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.Linked;
import dev.throughline.runtime.ModelRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The operations on one source of a many-to-many association: what they mean, and when they need no statement. */
public final class LinkEngine<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    private final Object[] source;
    private final LinkReader<T, K, J> reader;
    private final LinkWriter<T, K, J> writer;

    /** Makes an engine for a source, given as its id. */
    public LinkEngine(Database database, BelongsToMany<?, T, K, J> association, Object source) {
        LinkStatements<T, K, J> statements = LinkStatements.of(database.statements(), association);
        this.source = statements.columns().toSource().valuesOf(source);
        this.reader = new LinkReader<>(database, statements);
        this.writer = new LinkWriter<>(database, statements, this.source);
    }

    /** Reads the targets. */
    public List<T> get() {
        return reader.targets(source);
    }

    /** Reads the targets that a query asks for. */
    public List<T> get(QueryState query) {
        return reader.targets(source, query);
    }

    /** Reads the targets and their links. */
    public List<Linked<T, J>> links() {
        return reader.linked(source);
    }

    /** Reads the targets that a query asks for, and their links. */
    public List<Linked<T, J>> links(QueryState query) {
        return reader.linked(source, query);
    }

    /** Reads the targets' ids. */
    public List<K> ids() {
        return reader.ids(source);
    }

    /** Counts the links. */
    public long count() {
        return reader.count(source);
    }

    /** Counts the targets that a query asks for. */
    public long count(QueryState query) {
        return reader.count(source, query);
    }

    /** Tells whether a target is linked. */
    public boolean has(K id) {
        return reader.has(source, id);
    }

    /** Tells whether all targets are linked. */
    public boolean hasAll(Collection<? extends K> ids) {
        List<K> distinct = distinct(ids);
        return distinct.isEmpty() || reader.countAmong(source, distinct) == distinct.size();
    }

    /** Tells whether a target is linked. */
    public boolean hasAny(Collection<? extends K> ids) {
        return reader.hasAny(source, distinct(ids));
    }

    /** Adds a link. */
    public J add(K id) {
        return writer.add(List.of(id)).get(0);
    }

    /** Adds links. */
    public List<J> addAll(Collection<? extends K> ids) {
        List<K> distinct = distinct(ids);
        return distinct.isEmpty() ? new ArrayList<>() : writer.add(distinct);
    }

    /** Removes a link. */
    public int remove(K id) {
        return writer.remove(id);
    }

    /** Removes links. */
    public int removeAll(Collection<? extends K> ids) {
        List<K> distinct = distinct(ids);
        return distinct.isEmpty() ? 0 : writer.remove(distinct);
    }

    /** Removes all links. */
    public int clear() {
        return writer.clear();
    }

    /** Sets the links. */
    public LinkChanges<K> set(Collection<? extends K> ids) {
        return writer.set(distinct(ids));
    }

    /** Toggles links. */
    public LinkChanges<K> toggle(Collection<? extends K> ids) {
        List<K> distinct = distinct(ids);
        return distinct.isEmpty()
                ? new LinkChanges<>(List.of(), List.of(), List.of(), List.of())
                : writer.toggle(distinct);
    }

    /** Inserts targets and links them. */
    public List<T> createAll(Collection<T> targets) {
        for (T target : targets) {
            Ids.notNull("targets", target);
        }
        return targets.isEmpty() ? new ArrayList<>() : writer.create(targets);
    }

    private static <K> List<K> distinct(Collection<? extends K> ids) {
        Set<K> distinct = new LinkedHashSet<>();
        int index = 0;
        for (K id : ids) {
            if (id == null) {
                throw new NullPointerException("ids[" + index + "]");
            }
            distinct.add(id);
            index++;
        }
        return new ArrayList<>(distinct);
    }
}
