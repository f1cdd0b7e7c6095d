package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.dialect.RowLock;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.Chunks;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table by the values of a key. */
final class RowKeyReader<R extends ModelRecord<R>> {

    private final Database database;
    private final ModelTable<R> table;

    RowKeyReader(Database database, ModelTable<R> table) {
        this.database = database;
        this.table = table;
    }

    /** Reads the row with such a key. */
    @Nullable
    R one(List<Field<?>> key, Object[] values) {
        SqlTemplate select = TableStatements.of(database.statements(), table).byKey(key, database.dsl());
        return first(database.query(select, values, this::read));
    }

    /** Reads and locks the row with such a key, as it is now and not as it was when the transaction began. */
    @Nullable
    R oneLocked(List<Field<?>> key, Object[] values) {
        return first(locked(key, Collections.singletonList(values)));
    }

    /** Reads and locks the rows with such keys. */
    List<R> locked(List<Field<?>> key, List<Object[]> keys) {
        return read(key, keys, database.dialect().rowLock() != RowLock.NO_OP_UPDATE);
    }

    /** Reads the rows with such keys. */
    List<R> all(List<Field<?>> key, List<Object[]> keys) {
        return read(key, keys, false);
    }

    private List<R> read(List<Field<?>> key, List<Object[]> keys, boolean locking) {
        Dialect dialect = database.dialect();
        Field<?>[] fields = key.toArray(new Field<?>[0]);
        List<R> rows = new ArrayList<>();
        for (List<Object[]> chunk : Chunks.of(keys, dialect.keySets().chunk(fields))) {
            Placeholders placeholders = new Placeholders();
            Condition among = dialect.keySets().in(fields, placeholders);
            Arguments arguments = new Arguments();
            dialect.keySets().arguments(fields, chunk, arguments);
            placeholders.bind(arguments, dialect.types());
            SelectConditionStep<?> found =
                    database.dsl().select(table.fields()).from(table).where(among);
            // In one order, so that two who lock the same rows do not wait for each other.
            Select<?> select = locking ? found.orderBy(key).forUpdate() : found;
            rows.addAll(database.query(select, table.fields(), this::read));
        }
        return rows;
    }

    private @Nullable R first(List<R> rows) {
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** Reads all rows of a result. */
    List<R> read(Rows rows) {
        List<R> records = new ArrayList<>();
        while (rows.next()) {
            records.add(ModelAccess.get().read(table, rows.from(0), database.configuration()));
        }
        return records;
    }
}
