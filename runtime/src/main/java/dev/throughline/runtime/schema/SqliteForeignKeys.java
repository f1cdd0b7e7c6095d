package dev.throughline.runtime.schema;

import java.util.function.Consumer;
import org.jooq.DSLContext;

/** Lets tables of SQLite be dropped that refer to one another, where the connection checks foreign keys. */
final class SqliteForeignKeys {

    private SqliteForeignKeys() {}

    /**
     * Runs statements without checks of foreign keys between them.
     *
     * <p>SQLite has no constraints that could be dropped, and dropping a table deletes its rows first. The checks cannot be
     * switched within a transaction, only put off to its end.
     */
    static void without(DSLContext dsl, Consumer<DSLContext> statements) {
        dsl.connection(connection -> {
            DSLContext own = dsl.configuration().derive(connection).dsl();
            boolean checked = own.fetchOptional("pragma foreign_keys")
                    .map(row -> row.get(0, Integer.class))
                    .filter(on -> on == 1)
                    .isPresent();
            if (!checked) {
                statements.accept(own);
            } else if (connection.getAutoCommit()) {
                unchecked(own, statements);
            } else {
                own.execute("pragma defer_foreign_keys = on");
                statements.accept(own);
            }
        });
    }

    private static void unchecked(DSLContext own, Consumer<DSLContext> statements) {
        own.execute("pragma foreign_keys = off");
        try {
            statements.accept(own);
        } finally {
            own.execute("pragma foreign_keys = on");
        }
    }
}
