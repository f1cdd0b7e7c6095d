package dev.throughline.runtime.internal;

import java.util.UUID;
import org.jooq.Configuration;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.SQLDialect;

/**
 * What a database can do, as far as the engine's statements differ by it. A value: the dialect gives the default, and
 * the configuration's data may name another set where the dialect does not tell, as behind a sharding router.
 *
 * @param name the set's name
 * @param types what the driver reads and binds by itself
 * @param keySets how a set of keys is given
 * @param linkInsert how links are inserted without a race
 * @param givenRows how rows of values are given as a table
 * @param givenType how a value gets a type where it stands alone
 * @param difference how a value is compared that is written only where it differs
 * @param linkSet how all links of a source are exchanged for others
 * @param rowLock how a row is locked
 * @param sourceLock how a source is locked while what belongs to it is exchanged
 * @param currentRead how rows are read as they are now
 * @param keeping how a row that is going to be referred to is kept from being deleted
 * @param semiJoins how it is best asked for rows that others refer to
 * @param returning how an insert gives back what the database made
 * @param parameters how many parameters a statement may have before jOOQ or the database refuses or inlines them
 * @param untypedParameters whether a parameter may stand in a select list without a cast
 * @param failureKeepsTransaction whether a transaction goes on after a statement failed
 */
record Capabilities(
        String name,
        JdbcTypes types,
        KeySets keySets,
        LinkInsert linkInsert,
        GivenRows givenRows,
        GivenType givenType,
        Difference difference,
        LinkSet linkSet,
        RowLock rowLock,
        SourceLocking sourceLock,
        CurrentRead currentRead,
        Keeping keeping,
        SemiJoins semiJoins,
        Returning returning,
        int parameters,
        boolean untypedParameters,
        boolean failureKeepsTransaction) {

    /** The key in jOOQ's {@code Configuration.data()} under which {@code "conservative"} asks for that set. */
    static final String KEY = "dev.throughline.capabilities";

    private static final Capabilities POSTGRES = new Capabilities(
            "postgres",
            JdbcTypes.withJavaTime().and(UUID.class).with(DateTimes.UNTYPED).with(ArrayForm.TEXT),
            KeySets.ARRAY,
            LinkInsert.GUARDED_CTE,
            GivenRows.TYPED_COLUMNS,
            GivenType.BOUNDLESS,
            Difference.POPULATED_RECORD,
            LinkSet.ONE_STATEMENT,
            RowLock.FOR_NO_KEY_UPDATE,
            SourceLocking.UPDATE_IN_SNAPSHOTS,
            CurrentRead.PLAIN,
            Keeping.KEY_SHARE,
            SemiJoins.COUNTS_BY_FORM,
            Returning.RETURNING,
            16_000,
            true,
            false);

    private static final Capabilities SQLITE = new Capabilities(
            "sqlite",
            JdbcTypes.withTextualTime(),
            KeySets.JSON_EACH,
            LinkInsert.ON_CONFLICT,
            GivenRows.TABLE_EXPRESSION,
            GivenType.NONE,
            Difference.PLAIN,
            LinkSet.LOCK_READS_IDS,
            RowLock.NO_OP_UPDATE,
            SourceLocking.UPDATE,
            CurrentRead.PLAIN,
            Keeping.NONE,
            SemiJoins.BY_FORM,
            Returning.RETURNING,
            900,
            true,
            true);

    private static final Capabilities MARIADB = new Capabilities(
            "mariadb",
            JdbcTypes.withJavaTime().with(DateTimes.DATE_AND_TIME_APART).and(JSON.class, JSONB.class),
            KeySets.LONG_LIST,
            LinkInsert.ON_DUPLICATE_KEY,
            GivenRows.UNION,
            GivenType.CONCATENATED,
            Difference.RECURSION,
            LinkSet.STEPS,
            RowLock.FOR_UPDATE,
            SourceLocking.ROW_LOCK,
            CurrentRead.LOCKING,
            Keeping.NONE,
            SemiJoins.BY_FORM,
            Returning.RETURNING,
            16_000,
            true,
            true);

    private static final Capabilities H2 = new Capabilities(
            "h2",
            JdbcTypes.withJavaTime().and(UUID.class).with(ArrayForm.OBJECTS),
            KeySets.LIST_OR_ARRAYS,
            LinkInsert.MERGE,
            GivenRows.TYPED_VALUES,
            GivenType.BOUNDLESS_FLOATING,
            Difference.CAST,
            LinkSet.STEPS,
            RowLock.FOR_UPDATE,
            SourceLocking.CHECKED_UPDATE,
            CurrentRead.PLAIN,
            Keeping.UPDATE,
            SemiJoins.BY_FORM,
            Returning.FINAL_TABLE,
            16_000,
            false,
            true);

    /** What any database that jOOQ knows can do. */
    private static final Capabilities CONSERVATIVE = new Capabilities(
            "conservative",
            JdbcTypes.basic(),
            KeySets.LIST,
            LinkInsert.WHERE_NOT_EXISTS,
            GivenRows.ONE_ROW,
            GivenType.BOUNDLESS_TEXT,
            Difference.PLAIN,
            LinkSet.STEPS,
            RowLock.FOR_UPDATE,
            SourceLocking.ROW_LOCK,
            CurrentRead.PLAIN,
            Keeping.NONE,
            SemiJoins.BY_PLANNER,
            Returning.NONE,
            900,
            false,
            false);

    static Capabilities of(Configuration configuration) {
        if (CONSERVATIVE.name().equals(configuration.data(KEY))) {
            return conservative(configuration.family());
        }
        return switch (configuration.family()) {
            case POSTGRES -> POSTGRES;
            case SQLITE -> SQLITE;
            case MARIADB -> MARIADB;
            case H2 -> H2;
            default -> conservative(configuration.family());
        };
    }

    private static Capabilities conservative(SQLDialect family) {
        return switch (family) {
            case POSTGRES ->
                CONSERVATIVE.with(CONSERVATIVE.types().with(DateTimes.UNTYPED).with(ArrayForm.TEXT), POSTGRES);
            case SQLITE -> CONSERVATIVE.lockingAs(SQLITE).with(SQLITE.types(), SQLITE);
            case MARIADB -> CONSERVATIVE.lockingAs(MARIADB).with(MARIADB.types(), MARIADB);
            case MYSQL -> CONSERVATIVE.with(CONSERVATIVE.types(), MARIADB);
            case H2 -> CONSERVATIVE.lockingAs(H2).with(CONSERVATIVE.types().with(ArrayForm.OBJECTS), H2);
            default -> CONSERVATIVE;
        };
    }

    /** What is no choice: whether there is a locking read, what it sees, and whether a foreign key locks what it refers to. */
    private Capabilities lockingAs(Capabilities other) {
        return new Capabilities(
                name,
                types,
                keySets,
                linkInsert,
                givenRows,
                givenType,
                difference,
                linkSet,
                other.rowLock(),
                other.sourceLock(),
                other.currentRead(),
                other.keeping(),
                semiJoins,
                returning,
                parameters,
                untypedParameters,
                failureKeepsTransaction);
    }

    /**
     * What is no choice: how a driver takes values such as times, what type a value needs so that it arrives as it is, and
     * how it is compared.
     */
    private Capabilities with(JdbcTypes drivers, Capabilities values) {
        return new Capabilities(
                name,
                drivers,
                keySets,
                linkInsert,
                givenRows,
                values.givenType(),
                values.difference(),
                linkSet,
                rowLock,
                sourceLock,
                currentRead,
                keeping,
                semiJoins,
                returning,
                parameters,
                untypedParameters || values.givenType() == GivenType.NONE,
                failureKeepsTransaction);
    }

    /**
     * Tells whether a statement that changes rows and gives them back leaves nothing behind when it fails. H2 takes a
     * select from the changed rows for a query, of which it undoes nothing: the rows before the one that failed stay
     * changed, and one that was about to be changed is gone.
     */
    boolean undoesFailedChanges() {
        return returning != Returning.FINAL_TABLE;
    }

    /** Tells whether an insert of links names the unique key that it relies on, and fails where there is none. */
    boolean refusesInsertWithoutKey() {
        return linkInsert == LinkInsert.GUARDED_CTE || linkInsert == LinkInsert.ON_CONFLICT;
    }

    /** Tells whether {@code update .. returning ..} gives the rows that were updated. */
    boolean updatesGiveRowsBack() {
        return linkInsert == LinkInsert.GUARDED_CTE || linkInsert == LinkInsert.ON_CONFLICT;
    }

    /** How links are inserted so that one that exists is no error, and only if all targets and the source exist. */
    enum LinkInsert {
        /** One statement: a common table expression that inserts and gives back, beside the links that existed. */
        GUARDED_CTE,
        /** One statement: {@code on conflict do update} with a change of nothing, giving back all links. */
        ON_CONFLICT,
        /** One statement: {@code on duplicate key update} with a change of nothing, giving back all links. */
        ON_DUPLICATE_KEY,
        /** One statement: {@code merge}, tried again if somebody else inserts the same, giving back all links. */
        MERGE,
        /** An insert of those that are missing, tried again if somebody else inserts the same, and a read. */
        WHERE_NOT_EXISTS
    }

    /** How rows of values are given as a table, such as the attributes of many links. */
    enum GivenRows {
        /**
         * {@code (values ((cast(null as t)).k, (cast(null as t)).a), (?, ?)) as given (k0, a0)}: a row of nulls, which
         * have the types of the columns, whatever they are; so has then what is given.
         */
        TYPED_COLUMNS,
        /** {@code (values (cast(? as ..), ..)) as given (k0, a0)}, each value with a {@link GivenType}. */
        TYPED_VALUES,
        /** {@code (with given_rows (k0, a0) as (values (?, ?)) select ..) given}. */
        TABLE_EXPRESSION,
        /**
         * {@code (with given_rows (k0, a0) as (select ?, .. union all select ?, ..) select ..) given}, each value with a
         * {@link GivenType}. MariaDB takes the parameters of {@code values} in a statement that its server prepares for
         * empty texts.
         */
        UNION,
        /** {@code (select ? as k0, ? as a0) given}, a row for each statement, each value with a {@link GivenType}. */
        ONE_ROW
    }

    /** How all links of a source are exchanged for others. */
    enum LinkSet {
        /** Lock the source's row; then one statement that deletes, inserts and tells what it did. */
        ONE_STATEMENT,
        /** Lock the source's row with a statement that gives the ids, too; delete; insert. */
        LOCK_READS_IDS,
        /** Lock the source's row; read the ids; delete; insert. */
        STEPS
    }

    /** How a row is locked until the transaction ends. */
    enum RowLock {
        /** {@code for no key update}, which does not wait for the checks of foreign keys. */
        FOR_NO_KEY_UPDATE,
        /** {@code for update}. */
        FOR_UPDATE,
        /** An update that changes nothing, where there is no locking read. */
        NO_OP_UPDATE
    }

    /**
     * How a source is locked while what belongs to it is exchanged. A transaction that reads by a snapshot does not see what
     * others have exchanged since; that it has to fail the database knows only where they have changed the source's row.
     */
    enum SourceLocking {
        /** By a {@link RowLock}: what is read under it is what is there now. */
        ROW_LOCK,
        /** By an update that changes nothing. */
        UPDATE,
        /** By an update that changes nothing where a transaction reads by a snapshot, else by a {@link RowLock}. */
        UPDATE_IN_SNAPSHOTS,
        /**
         * By an update that changes nothing, with a condition that finds out by itself whether the row is newer than the snapshot,
         * where the database goes on without a word.
         */
        CHECKED_UPDATE
    }

    /** How rows are read as they are now, not as they were when the transaction first read something. */
    enum CurrentRead {
        /** As always: a statement sees what was committed before, or the database refuses to change what it does not see. */
        PLAIN(""),
        /** By locking what is read: other reads see a snapshot, also of what a lock protects. */
        LOCKING(" lock in share mode");

        private final String clause;

        CurrentRead(String clause) {
            this.clause = clause;
        }

        /** Gives what ends the select of the rows. */
        String clause() {
            return clause;
        }
    }

    /** How a statement that refers to a row keeps others from deleting it meanwhile. */
    enum Keeping {
        /** {@code for key share} on the row, which stands in nobody else's way. */
        KEY_SHARE(" for key share"),
        /** {@code for update} on the row, where the check of the foreign key takes no lock at all. */
        UPDATE(" for update"),
        /** By nothing: the check of the foreign key locks the row. */
        NONE("");

        private final String clause;

        Keeping(String clause) {
            this.clause = clause;
        }

        /** Gives what ends the select of the row. */
        String clause() {
            return clause;
        }
    }

    /** Who finds out how rows are best found for which there is a row in another table. */
    enum SemiJoins {
        /** The database's planner, by {@code exists (..)} and counts, whatever the statement. */
        BY_PLANNER,
        /** The planner where {@code exists (..)} says it; a count it would take for each row, whoever asks for all. */
        COUNTS_BY_FORM,
        /** Whoever writes the statement: {@code exists (..)} is looked at for each row, {@code in (..)} once for all. */
        BY_FORM
    }

    /** How an insert gives back the columns that it did not set. */
    enum Returning {
        /** {@code insert .. returning ..}. */
        RETURNING,
        /** {@code select .. from final table (insert ..)}. */
        FINAL_TABLE,
        /** Not at all: jOOQ's own ways are used, a row at a time. */
        NONE
    }
}
