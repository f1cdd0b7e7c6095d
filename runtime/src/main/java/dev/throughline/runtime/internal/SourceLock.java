package dev.throughline.runtime.internal;

import dev.throughline.runtime.ModelRecord;
import java.util.List;

/** The lock of one source, under which what belongs to it is exchanged. It is held until the transaction ends. */
final class SourceLock<T extends ModelRecord<T>, K> {

    private final Database database;
    private final TargetStatements<T, K> statements;
    private final Object[] source;

    /**
     * Makes a lock that is not taken yet.
     *
     * @param source the values of the source's key
     */
    SourceLock(Database database, TargetStatements<T, K> statements, Object[] source) {
        this.database = database;
        this.statements = statements;
        this.source = source;
    }

    /** Takes the lock. */
    void take() {
        Statement lock = statements.get(TargetStatements.Shape.LOCK_SOURCE, database.dsl());
        boolean exists = database.capabilities().sourceLock() == Capabilities.SourceLocking.UPDATE
                ? database.update(lock, source) > 0
                : database.query(lock, source, Rows::next);
        if (!exists) {
            throw notFound();
        }
    }

    /**
     * Takes the lock in a transaction that may have read before; tells whether it has seen targets of the source. What it has
     * seen may be out of date.
     */
    boolean andLook() {
        Statement lock = statements.get(TargetStatements.Shape.LOCK_SOURCE_AND_LOOK, database.dsl());
        return database.query(lock, source, rows -> {
            if (!rows.next()) {
                throw notFound();
            }
            Long seen = rows.from(0).longAt(0);
            return seen != null && seen > 0;
        });
    }

    /** Takes the lock with a statement that gives the ids of the targets, too. */
    List<K> andReadIds() {
        Statement lock = statements.get(TargetStatements.Shape.LOCK_SOURCE_AND_READ_IDS, database.dsl());
        Object[] twice = new Arguments().addAll(source).addAll(source).toArray();
        return KeyOrder.sorted(database.query(lock, twice, rows -> {
            if (!rows.next()) {
                throw notFound();
            }
            return statements.columns().toTarget().ofJson(rows.from(0).stringAt(0));
        }));
    }

    private RuntimeException notFound() {
        return new MissingRows<>(database, statements, source).sourceNotFound();
    }
}
