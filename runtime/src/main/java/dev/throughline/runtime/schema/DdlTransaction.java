package dev.throughline.runtime.schema;

import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.jdbc.Database;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** Sends statements that define tables, all or nothing where the database can take them back. */
final class DdlTransaction {

    private DdlTransaction() {}

    static void run(DSLContext dsl, Consumer<DSLContext> statements) {
        if (Dialect.of(dsl.configuration()).definesTablesInTransactions()) {
            Database.of(dsl.configuration()).atomically(statements);
        } else {
            statements.accept(dsl);
        }
    }
}
