package dev.throughline.runtime;

import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.row.TableReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.exception.TooManyRowsException;

/**
 * A query of the rows of a table, and of what is loaded with them. Immutable.
 *
 * @param <R> the record of the rows
 */
public final class Find<R extends ModelRecord<R>> extends Selection<R, Find<R>> {

    private final TableReader<R, ?> reader;

    Find(TableReader<R, ?> reader, QueryState state) {
        super(state);
        this.reader = reader;
    }

    @Override
    Find<R> with(QueryState changed) {
        return new Find<>(reader, changed);
    }

    /**
     * Locks the rows until the transaction ends; on SQLite, which locks whole databases, it changes nothing.
     *
     * <p>{@code select .. for update}
     */
    public Find<R> forUpdate() {
        return with(state().forUpdate());
    }

    /** Reads the rows: one statement, and one for each included association. */
    public List<R> fetch() {
        return reader.fetch(state());
    }

    /**
     * Reads the only row, if there is one.
     *
     * @throws TooManyRowsException if there are several
     */
    public Optional<R> fetchOptional() {
        List<R> rows = reader.fetch(state().limit() == null ? state().limit(2) : state());
        if (rows.size() > 1) {
            throw new TooManyRowsException("The query gave several rows; fetchFirst() takes the first of them");
        }
        return rows.stream().findFirst();
    }

    /** Reads the first row, if there is one. */
    public Optional<R> fetchFirst() {
        Integer limit = state().limit();
        return reader.fetch(limit != null && limit == 0 ? state() : state().limit(1)).stream()
                .findFirst();
    }

    /**
     * Reads the rows one after the other, however many they are, without holding them all: one statement, which is sent
     * when the first row is asked for. What is included is loaded for 500 rows at a time, with one statement for each
     * association.
     *
     * <p>The stream keeps a connection, and a transaction if none is running, until its last row is read or it is
     * closed: use it in a {@code try} that closes it. An in-process H2 makes the whole result before it gives the first
     * row; that is H2's, and not held here.
     *
     * <pre>{@code
     * try (Stream<PugRecord> all = pugs.find().stream()) {
     *     all.forEach(this::export);
     * }
     * }</pre>
     */
    public Stream<R> stream() {
        return reader.stream(state());
    }

    /** Counts the rows, whatever the limit and the offset: one statement. */
    public long count() {
        return reader.count(state());
    }

    /** Reads the rows and counts those that there are without limit and offset: one statement more than {@link #fetch}. */
    public Page<R> fetchPage() {
        return new Page<>(fetch(), count());
    }
}
