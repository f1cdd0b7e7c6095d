package dev.throughline.runtime.internal.dialect;

import dev.throughline.runtime.internal.sql.Difference;
import dev.throughline.runtime.internal.sql.GivenType;
import dev.throughline.runtime.internal.sql.KeySets;
import dev.throughline.runtime.internal.value.JdbcTypes;
import java.time.LocalDateTime;
import org.jooq.Configuration;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultDataType;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * What a database does in a way of its own, as far as statements differ by it. The base is what any database that jOOQ knows
 * can do; there is a class for each that is known better, and {@link Dialects} lists them.
 */
public abstract class Dialect {

    private final String name;

    Dialect(String name) {
        this.name = name;
    }

    /** Gives the dialect of a configuration's database; see {@link Dialects}. */
    public static Dialect of(Configuration configuration) {
        return Dialects.of(configuration);
    }

    /** Gives what it is called, by which statements of one dialect are told from those of another. */
    public final String name() {
        return name;
    }

    // Values

    /** Gives what the driver reads and binds by itself. */
    public JdbcTypes types() {
        return JdbcTypes.BASIC;
    }

    /** Gives how a set of keys is given. */
    public KeySets keySets() {
        return KeySets.LIST;
    }

    /** Gives how rows of values are given as a table. */
    public GivenRows givenRows() {
        return GivenRows.ONE_ROW;
    }

    /** Gives how a value gets a type where it stands alone. */
    public GivenType givenType() {
        return GivenType.BOUNDLESS_TEXT;
    }

    /** Gives how a value is compared that is written only where it differs. */
    public Difference difference() {
        return Difference.PLAIN;
    }

    /** Tells whether a parameter may stand in a select list without a cast. */
    public boolean untypedParameters() {
        return false;
    }

    /** Gives how many parameters a statement may have before jOOQ or the database refuses or inlines them. */
    public int parameters() {
        return 900;
    }

    // Reads

    /** Gives how it is best asked for rows that others refer to. */
    public SemiJoins semiJoins() {
        return SemiJoins.BY_PLANNER;
    }

    // Writes

    /** Gives how links are inserted without a race. */
    public LinkInsert linkInsert() {
        return LinkInsert.WHERE_NOT_EXISTS;
    }

    /** Gives how all links of a source are exchanged for others. */
    public LinkSet linkSet() {
        return LinkSet.STEPS;
    }

    /** Gives how many rows are updated at once, each with values of its own. */
    public RowUpdate rowUpdate() {
        return RowUpdate.NONE;
    }

    /** Gives how rows are inserted or, where they exist, updated. */
    public RowUpsert rowUpsert() {
        return RowUpsert.NONE;
    }

    /** Gives how an insert gives back what the database made. */
    public Returning returning() {
        return Returning.NONE;
    }

    /** Tells whether {@code update .. returning ..} gives the rows that were updated. */
    public boolean updatesGiveRowsBack() {
        return false;
    }

    /** Tells whether an insert of links names the unique key that it relies on, and fails where there is none. */
    public boolean refusesInsertWithoutKey() {
        return false;
    }

    /**
     * Tells whether a statement that changes rows and gives them back leaves nothing behind when it fails. A database may take
     * a select from the changed rows for a query, of which it undoes nothing.
     */
    public boolean undoesFailedChanges() {
        return true;
    }

    /** Tells whether a transaction goes on after a statement failed. */
    public boolean failureKeepsTransaction() {
        return false;
    }

    // Locks

    /** Gives how a row is locked. */
    public RowLock rowLock() {
        return RowLock.FOR_UPDATE;
    }

    /** Gives how a source is locked while what belongs to it is exchanged. */
    public SourceLocking sourceLock() {
        return SourceLocking.ROW_LOCK;
    }

    /** Gives how rows are read as they are now. */
    public CurrentRead currentRead() {
        return CurrentRead.PLAIN;
    }

    /** Gives how a row that is going to be referred to is kept from being deleted. */
    public Keeping keeping() {
        return Keeping.NONE;
    }

    // Tables

    /** Tells whether statements that define tables can be rolled back; where not, each ends the transaction that is running. */
    public boolean definesTablesInTransactions() {
        return false;
    }

    /** Tells whether its schemas are what JDBC calls catalogs. */
    public boolean schemasAreCatalogs() {
        return false;
    }

    /** Tells whether it looks for the table that a foreign key refers to in the schema of the table that has the key. */
    public boolean refersWithinSchema() {
        return false;
    }

    /**
     * Tells whether its schemas are databases that were attached to one another: then no foreign key leads from one to another,
     * none can be added or dropped, and an index is named with the schema in place of its table.
     */
    public boolean attachesDatabases() {
        return false;
    }

    /** Gives the type of a column of dates and times, where jOOQ would take another; nothing where not. */
    public @Nullable DataType<LocalDateTime> dateAndTime() {
        return null;
    }

    /** Tells whether there is a type of points in time, with a time zone; a date and time in UTC is made where not. */
    public boolean hasPointsInTime() {
        return true;
    }

    /** Gives what ends the clause of a column that is computed from others. */
    public String computedColumnEnd() {
        return " stored";
    }

    /** Gives a text with a backslash as a literal that the server reads as that text; nothing if jOOQ's own is read so. */
    public @Nullable String literalWithBackslash(String text) {
        return null;
    }

    /**
     * Gives the query for the types of a table's columns, by schema and table: of each its name and its type as text, with
     * which another column can be made the same. Nothing where it is not known.
     */
    public @Nullable String columnTypes() {
        return null;
    }

    /** Makes a type that jOOQ does not know by that name. */
    static DataType<LocalDateTime> dateAndTime(SQLDialect family, String type) {
        return new DefaultDataType<>(family, SQLDataType.LOCALDATETIME, type).precision(6);
    }
}
