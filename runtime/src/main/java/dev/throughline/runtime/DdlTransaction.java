package dev.throughline.runtime;

import dev.throughline.runtime.internal.Database;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** Sends statements that define tables, all or nothing where the database can take them back. */
final class DdlTransaction {

    /** On others such a statement ends the transaction that is running. */
    private static final Set<SQLDialect> TRANSACTIONAL = Set.of(SQLDialect.POSTGRES, SQLDialect.SQLITE);

    private DdlTransaction() {}

    static void run(DSLContext dsl, Consumer<DSLContext> statements) {
        if (TRANSACTIONAL.contains(dsl.family())) {
            Database.of(dsl.configuration()).atomically(statements);
        } else {
            statements.accept(dsl);
        }
    }
}
