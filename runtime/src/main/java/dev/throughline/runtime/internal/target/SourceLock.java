package dev.throughline.runtime.internal.target;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.jdbc.Transactions;
import dev.throughline.runtime.internal.key.KeyOrder;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.Rows;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.exception.DataChangedException;

/**
 * The lock of one source, under which what belongs to it is exchanged. It is held until the transaction ends.
 *
 * <p>A text may be given in another spelling than the source's row has; once the lock is taken it is known which. What belongs to
 * the source is found by that one alone where the columns that refer to it tell the two apart.
 */
public final class SourceLock<T extends ModelRecord<T>, K> {

    private final Database database;
    private final TargetStatements<T, K> statements;
    private final Object[] given;
    private Object[] source;

    /**
     * Makes a lock that is not taken yet.
     *
     * @param given the values of the source's key
     */
    public SourceLock(Database database, TargetStatements<T, K> statements, Object[] given) {
        this.database = database;
        this.statements = statements;
        this.given = given;
        this.source = given;
    }

    /** Gives the values of the source's key: once the lock is taken, as they are stored. */
    public Object[] source() {
        return source;
    }

    /** Takes the lock. */
    public void take() {
        SqlTemplate lock = statements.get(TargetStatements.Shape.LOCK_SOURCE, database.dsl());
        boolean exists = switch (database.dialect().sourceLock()) {
            case UPDATE -> update(lock, given);
            case CHECKED_UPDATE -> updateChecked(lock);
            case ROW_LOCK, UPDATE_IN_SNAPSHOTS -> database.query(lock, given, this::readSource);
        };
        if (!exists) {
            throw notFound();
        }
    }

    /** An update that met a row newer than what the transaction sees has locked it without updating it: the next one does. */
    private boolean updateChecked(SqlTemplate lock) {
        if (updateOnce(lock)) {
            return true;
        }
        if (!updateOnce(lock)) {
            return false;
        }
        if (Transactions.seesSnapshot(database.configuration())) {
            String message = "Cannot change " + statements.columns().association()
                    + ": another transaction has changed the row or what belongs to it since this one read first;"
                    + " repeat the transaction";
            throw new DataChangedException(message, new SQLTransactionRollbackException(message, "40001"));
        }
        return true;
    }

    private boolean updateOnce(SqlTemplate lock) {
        long another = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        return update(lock, new Arguments().addAll(given).add(another).toArray());
    }

    private boolean update(SqlTemplate lock, Object[] arguments) {
        return statements.columns().sourceKey().hasText()
                ? database.query(lock, arguments, this::readSource)
                : database.update(lock, arguments) > 0;
    }

    private boolean readSource(Rows rows) {
        boolean exists = rows.next();
        if (exists) {
            readSource(rows, 0);
        }
        return exists;
    }

    private void readSource(Rows rows, int first) {
        source = statements.columns().storedSource(given, rows, first);
    }

    /**
     * Takes the lock in a transaction that may have read before; tells whether it has seen targets of the source. What it has
     * seen may be out of date.
     */
    public boolean andLook() {
        SqlTemplate lock = statements.get(TargetStatements.Shape.LOCK_SOURCE_AND_LOOK, database.dsl());
        return database.query(lock, given, rows -> {
            if (!rows.next()) {
                throw notFound();
            }
            readSource(rows, 1);
            Long seen = rows.from(0).longAt(0);
            return seen != null && seen > 0;
        });
    }

    /** Takes the lock with a statement that gives the ids of the targets, too. */
    public List<K> andReadIds() {
        SqlTemplate lock = statements.get(TargetStatements.Shape.LOCK_SOURCE_AND_READ_IDS, database.dsl());
        Object[] twice = new Arguments().addAll(given).addAll(given).toArray();
        return KeyOrder.sorted(database.query(lock, twice, rows -> {
            if (!rows.next()) {
                throw notFound();
            }
            readSource(rows, 1);
            return statements.columns().toTarget().ofJson(rows.from(0).stringAt(0));
        }));
    }

    private RuntimeException notFound() {
        return new MissingRows<>(database, statements, given).sourceNotFound();
    }
}
