package dev.throughline.runtime.internal;

/** Runs statements on the connections of one configuration. */
interface Runner {

    /** Runs a statement that has a result. */
    <X> X query(Statement statement, Object[] arguments, Rows.Handler<X> handler);

    /** Runs a statement that has none; gives the number of rows that the database says it changed. */
    int update(Statement statement, Object[] arguments);
}
