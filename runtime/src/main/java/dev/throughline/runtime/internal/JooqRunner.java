package dev.throughline.runtime.internal;

import java.sql.ResultSet;
import org.jooq.Context;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQL;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;

/**
 * Runs statements as jOOQ queries, so that listeners, logs, transactions and exception translation see them. The text
 * is the rendered one; a result is still read by index where the driver's types allow it.
 */
final class JooqRunner implements Runner {

    private final DSLContext dsl;
    private final JdbcTypes types;

    JooqRunner(DSLContext dsl, JdbcTypes types) {
        this.dsl = dsl;
        this.types = types;
    }

    @Override
    public <X> X query(Statement statement, Object[] arguments, Rows.Handler<X> handler) {
        ResultQuery<Record> query =
                dsl.resultQuery(template(statement, arguments)).coerce(statement.columns());
        return fetch(query, statement.readsDirectly(), handler);
    }

    @Override
    public int update(Statement statement, Object[] arguments) {
        return dsl.query(template(statement, arguments)).execute();
    }

    /** Runs a query that jOOQ renders anew, such as one with a condition of the user's. */
    <X> X query(ResultQuery<?> query, Field<?>[] columns, Rows.Handler<X> handler) {
        boolean direct = types.handlesAll(columns);
        return fetch(direct ? query : query.coerce(columns), direct, handler);
    }

    private <X> X fetch(ResultQuery<?> query, boolean direct, Rows.Handler<X> handler) {
        try (Cursor<?> cursor = query.fetchLazy()) {
            if (direct) {
                ResultSet result = cursor.resultSet();
                if (result != null) {
                    return handler.handle(new JdbcRows(result, types));
                }
            }
            return handler.handle(new JooqRows(cursor, types));
        } catch (UncheckedSqlException e) {
            throw SqlErrors.translate(query.getSQL(), e.sqlException());
        }
    }

    private SQL template(Statement statement, Object[] arguments) {
        return DSL.sql("{0}", new Text(statement, arguments, types));
    }

    /** The text with its parameters. */
    private static final class Text extends CustomQueryPart {

        private static final long serialVersionUID = 1L;

        private final transient Statement statement;
        private final transient Object[] arguments;
        private final transient JdbcTypes types;

        Text(Statement statement, Object[] arguments, JdbcTypes types) {
            this.statement = statement;
            this.arguments = arguments;
            this.types = types;
        }

        @Override
        public void accept(Context<?> context) {
            for (int i = 0; i < statement.gaps(); i++) {
                context.sql(statement.segment(i));
                Slot<?> slot = statement.gap(i);
                Object argument = slot.argument(arguments);
                switch (slot.kind()) {
                    case VALUE -> context.visit(Parameters.value(slot, argument, types));
                    case ARRAY -> context.visit(Parameters.array(slot, (Object[]) argument, types));
                    case LIST, KEYS, ROWS -> list(context, slot, (Object[]) argument);
                }
            }
            context.sql(statement.segment(statement.gaps()));
        }

        private void list(Context<?> context, Slot<?> slot, Object[] values) {
            if (statement.endsWithList() && statement.bindsDirectly() && slot.arrays(values) == null) {
                context.visit(Parameters.list(slot, values, types));
                return;
            }
            context.visit(Parameters.separateList(slot, values, types));
        }
    }
}
