package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.jdbc.JooqRows;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.value.JdbcRows;
import dev.throughline.runtime.internal.value.Rows;
import dev.throughline.runtime.internal.value.SqlErrors;
import dev.throughline.runtime.internal.value.UncheckedSqlException;
import java.sql.ResultSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/** Rows that are read from a cursor as they are asked for: no more of them are held than one part of the result. */
final class RowStream<R extends ModelRecord<R>> extends Spliterators.AbstractSpliterator<R> {

    /** How many rows the driver gets at once, and how many parents an include is loaded for. */
    private static final int PART = 500;

    private final Database database;
    private final ModelTable<R> table;
    private final ResultQuery<?> query;
    private final QueryState state;
    private final Deque<R> ready = new ArrayDeque<>();
    private @Nullable Cursor<?> cursor;
    private @Nullable Rows rows;
    private boolean closed;

    /**
     * Makes a stream, which sends nothing before its first row is asked for.
     *
     * @param database where the rows belong
     * @param query the query, on connections that are the stream's own
     */
    RowStream(Database database, ModelTable<R> table, ResultQuery<?> query, QueryState state) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.database = database;
        this.table = table;
        this.query = query;
        this.state = state;
    }

    /** Gives the rows; closing the stream closes the cursor. */
    Stream<R> stream() {
        return StreamSupport.stream(this, false).onClose(this::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
        if (ready.isEmpty() && !closed) {
            read();
        }
        R next = ready.poll();
        if (next == null) {
            return false;
        }
        action.accept(next);
        return true;
    }

    private void read() {
        try {
            Rows open = rows == null ? open() : rows;
            rows = open;
            List<R> part = new ArrayList<>();
            int wanted = state.includes().isEmpty() ? 1 : PART;
            while (part.size() < wanted && open.next()) {
                part.add(ModelAccess.get().read(table, open.from(0), database.configuration()));
            }
            if (part.size() < wanted) {
                close();
            }
            state.load(database, part);
            ready.addAll(part);
        } catch (UncheckedSqlException e) {
            close();
            throw SqlErrors.translate(query.getSQL(), e.sqlException());
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private Rows open() {
        Field<?>[] columns = table.fields();
        boolean direct = database.dialect().types().handlesAll(columns);
        Integer asked = database.configuration().settings().getFetchSize();
        int part = asked == null || asked == 0 ? PART : asked;
        Cursor<?> opened =
                (direct ? query : query.coerce(columns)).fetchSize(part).fetchLazy();
        cursor = opened;
        ResultSet result = direct ? opened.resultSet() : null;
        return result == null
                ? new JooqRows(opened, database.dialect().types())
                : new JdbcRows(result, database.dialect().types());
    }

    private void close() {
        closed = true;
        if (cursor != null) {
            cursor.close();
        }
    }
}
