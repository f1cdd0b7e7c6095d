package dev.throughline.runtime.internal.query;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a query so far. Immutable.
 *
 * @param conditions all of which have to hold
 * @param orders the order asked for, without the primary key that makes it stable
 * @param limit the greatest number of rows, for each source where there are several
 * @param offset the number of rows to leave out first
 * @param includes what to load with the rows
 * @param required whether only parents with such a target are wanted
 * @param withLinks whether the rows of the join table are loaded, too
 * @param locked whether the rows are locked until the transaction ends
 * @param withDeleted whether links that were removed but kept are wanted, too
 */
public record QueryState(
        List<Condition> conditions,
        List<OrderField<?>> orders,
        @Nullable Integer limit,
        @Nullable Integer offset,
        List<Include> includes,
        boolean required,
        boolean withLinks,
        boolean locked,
        boolean withDeleted) {

    /** A query that asks for nothing in particular. */
    public static final QueryState ALL =
            new QueryState(List.of(), List.of(), null, null, List.of(), false, false, false, false);

    /**
     * Gives this query, of the targets of many sources.
     *
     * @param what what asks it, for a message
     * @throws IllegalArgumentException if it is to lock rows
     */
    public QueryState ofMany(Object what) {
        if (locked) {
            throw new IllegalArgumentException(what + " cannot lock rows: use forUpdate() on a query of one source");
        }
        return this;
    }

    /** Adds conditions. */
    public QueryState where(Collection<? extends Condition> added) {
        return new QueryState(
                append(conditions, added), orders, limit, offset, includes, required, withLinks, locked, withDeleted);
    }

    /** Adds an order. */
    public QueryState orderBy(Collection<? extends OrderField<?>> added) {
        return new QueryState(
                conditions, append(orders, added), limit, offset, includes, required, withLinks, locked, withDeleted);
    }

    /** Sets the limit. */
    public QueryState limit(int rows) {
        return new QueryState(
                conditions,
                orders,
                notNegative("limit", rows),
                offset,
                includes,
                required,
                withLinks,
                locked,
                withDeleted);
    }

    /** Sets the offset. */
    public QueryState offset(int rows) {
        return new QueryState(
                conditions,
                orders,
                limit,
                notNegative("offset", rows),
                includes,
                required,
                withLinks,
                locked,
                withDeleted);
    }

    /**
     * Adds an include; one that is there already changes nothing.
     *
     * @throws IllegalArgumentException if something else is asked of the same association already
     */
    public QueryState include(Include include) {
        for (Include former : includes) {
            if (former.equals(include)) {
                return this;
            }
            if (former.association().equals(include.association())) {
                throw new IllegalArgumentException(
                        include.association()
                                + " is included already, with another query: a record has one list of it, so ask for all in one include(..)");
            }
        }
        return new QueryState(
                conditions,
                orders,
                limit,
                offset,
                append(includes, List.of(include)),
                required,
                withLinks,
                locked,
                withDeleted);
    }

    /** Asks for parents with such a target only. */
    public QueryState asRequired() {
        return new QueryState(conditions, orders, limit, offset, includes, true, withLinks, locked, withDeleted);
    }

    /** Asks for the links, too. */
    public QueryState andLinks() {
        return new QueryState(conditions, orders, limit, offset, includes, required, true, locked, withDeleted);
    }

    /** Asks for a lock. */
    public QueryState forUpdate() {
        return new QueryState(conditions, orders, limit, offset, includes, required, withLinks, true, withDeleted);
    }

    /** Asks for removed links, too. */
    public QueryState andDeleted() {
        return new QueryState(conditions, orders, limit, offset, includes, required, withLinks, locked, true);
    }

    /** Tells whether the rows are all rows in their own order. */
    public boolean isPlain() {
        return isOfAll() && orders.isEmpty() && limit == null && offset == null && !locked && !withDeleted;
    }

    /** Tells whether there is no condition. */
    public boolean isOfAll() {
        if (!conditions.isEmpty()) {
            return false;
        }
        for (Include include : includes) {
            if (include.query().required()) {
                return false;
            }
        }
        return true;
    }

    /** Gives what holds for the rows: the conditions, and that what is included and required is there. */
    public Condition condition() {
        List<Condition> all = new ArrayList<>(conditions);
        for (Include include : includes) {
            if (include.query().required()) {
                all.add(include.required());
            }
        }
        return DSL.and(all);
    }

    /** Loads what is included onto rows, and what the includes include onto theirs. */
    public void load(Database database, Collection<? extends ModelRecord<?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        for (Include include : includes) {
            include.load(database, rows);
        }
    }

    private static <E> List<E> append(List<E> list, Collection<? extends E> added) {
        List<E> all = new ArrayList<>(list);
        all.addAll(added);
        return List.copyOf(all);
    }

    private static int notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + ", but cannot be negative");
        }
        return value;
    }
}
