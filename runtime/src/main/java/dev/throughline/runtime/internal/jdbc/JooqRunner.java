package dev.throughline.runtime.internal.jdbc;

import dev.throughline.runtime.internal.sql.Parameters;
import dev.throughline.runtime.internal.sql.Placeholder;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.JdbcRows;
import dev.throughline.runtime.internal.value.JdbcTypes;
import dev.throughline.runtime.internal.value.Rows;
import dev.throughline.runtime.internal.value.SqlErrors;
import dev.throughline.runtime.internal.value.UncheckedSqlException;
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
    public <X> X query(SqlTemplate statement, Object[] arguments, Rows.Handler<X> handler) {
        ResultQuery<Record> query =
                dsl.resultQuery(template(statement, arguments)).coerce(statement.columns());
        return fetch(query, statement.readsDirectly(), handler);
    }

    @Override
    public int update(SqlTemplate statement, Object[] arguments) {
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

    private SQL template(SqlTemplate statement, Object[] arguments) {
        return DSL.sql("{0}", new Text(statement, arguments, types));
    }

    /** The text with its parameters. */
    private static final class Text extends CustomQueryPart {

        private static final long serialVersionUID = 1L;

        private final transient SqlTemplate statement;
        private final transient Object[] arguments;
        private final transient JdbcTypes types;

        Text(SqlTemplate statement, Object[] arguments, JdbcTypes types) {
            this.statement = statement;
            this.arguments = arguments;
            this.types = types;
        }

        @Override
        public void accept(Context<?> context) {
            for (int i = 0; i < statement.gaps(); i++) {
                context.sql(statement.segment(i));
                Placeholder<?> placeholder = statement.gap(i);
                Object argument = placeholder.argument(arguments);
                switch (placeholder.kind()) {
                    case VALUE -> context.visit(Parameters.value(placeholder, argument, types));
                    case ARRAY -> context.visit(Parameters.array(placeholder, (Object[]) argument, types));
                    case LIST, KEYS, ROWS -> list(context, placeholder, (Object[]) argument);
                }
            }
            context.sql(statement.segment(statement.gaps()));
        }

        private void list(Context<?> context, Placeholder<?> placeholder, Object[] values) {
            if (statement.endsWithList() && statement.bindsDirectly() && placeholder.arrays(values) == null) {
                context.visit(Parameters.list(placeholder, values, types));
                return;
            }
            context.visit(Parameters.separateList(placeholder, values, types));
        }
    }
}
