package dev.throughline.runtime.internal.jdbc;

import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.Rows;

/** Runs statements on the connections of one configuration. */
interface Runner {

    /** Runs a statement that has a result. */
    <X> X query(SqlTemplate statement, Object[] arguments, Rows.Handler<X> handler);

    /** Runs a statement that has none; gives the number of rows that the database says it changed. */
    int update(SqlTemplate statement, Object[] arguments);
}
