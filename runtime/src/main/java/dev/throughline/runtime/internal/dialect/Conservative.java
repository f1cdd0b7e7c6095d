package dev.throughline.runtime.internal.dialect;

import dev.throughline.runtime.internal.sql.Difference;
import dev.throughline.runtime.internal.sql.GivenType;
import dev.throughline.runtime.internal.value.JdbcTypes;
import java.time.LocalDateTime;
import org.jooq.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A known database that is sent the statements of the base. What is no choice it has of its own: how its driver takes values, what
 * type a value needs so that it arrives as it is, how it is compared, what locks there are, and how tables are made.
 */
final class Conservative extends Dialect {

    static final String NAME = "conservative";

    private final Dialect own;

    Conservative(Dialect own) {
        super(NAME);
        this.own = own;
    }

    @Override
    public JdbcTypes types() {
        return own.types();
    }

    @Override
    public GivenType givenType() {
        return own.givenType();
    }

    @Override
    public Difference difference() {
        return own.difference();
    }

    @Override
    public boolean untypedParameters() {
        return own.givenType() == GivenType.NONE;
    }

    @Override
    public RowLock rowLock() {
        return own.rowLock();
    }

    @Override
    public SourceLocking sourceLock() {
        return own.sourceLock();
    }

    @Override
    public CurrentRead currentRead() {
        return own.currentRead();
    }

    @Override
    public Keeping keeping() {
        return own.keeping();
    }

    @Override
    public boolean definesTablesInTransactions() {
        return own.definesTablesInTransactions();
    }

    @Override
    public boolean schemasAreCatalogs() {
        return own.schemasAreCatalogs();
    }

    @Override
    public boolean refersWithinSchema() {
        return own.refersWithinSchema();
    }

    @Override
    public boolean attachesDatabases() {
        return own.attachesDatabases();
    }

    @Override
    public @Nullable DataType<LocalDateTime> dateAndTime() {
        return own.dateAndTime();
    }

    @Override
    public boolean hasPointsInTime() {
        return own.hasPointsInTime();
    }

    @Override
    public String computedColumnEnd() {
        return own.computedColumnEnd();
    }

    @Override
    public @Nullable String literalWithBackslash(String text) {
        return own.literalWithBackslash(text);
    }

    @Override
    public @Nullable String columnTypes() {
        return own.columnTypes();
    }
}
