package dev.throughline.runtime;

import dev.throughline.runtime.codegen.RowReader;
import dev.throughline.runtime.codegen.Timestamps;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.model.TableCache;
import dev.throughline.runtime.internal.value.UnreadableRow;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Comment;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.InverseForeignKey;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableOptions;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/**
 * A generated table: a jOOQ table like any other, which makes its records without reflection and knows which of its
 * columns the runtime fills.
 *
 * @param <R> its record
 */
@SuppressWarnings("exports") // A compiler that does not have JSpecify's annotations ignores them.
public abstract class ModelTable<R extends ModelRecord<R>> extends TableImpl<R> {

    private static final long serialVersionUID = 1L;

    private static final Comment NO_COMMENT = DSL.comment("");

    static {
        ModelAccess.install(new Access());
    }

    private transient volatile @Nullable TableCache statements;

    /**
     * Makes a table, or an alias of one.
     *
     * @param name the table's name, or the alias
     * @param schema the schema it is in, if the model gives one
     * @param aliased the table that this is an alias of
     * @param where a condition that this table carries
     */
    protected ModelTable(Name name, @Nullable Schema schema, @Nullable Table<R> aliased, @Nullable Condition where) {
        super(name, schema, aliased, null, NO_COMMENT, TableOptions.table(), where);
    }

    /** Makes the end of a path of joins. */
    protected <O extends Record> ModelTable(
            Table<O> path,
            @Nullable ForeignKey<O, R> childPath,
            @Nullable InverseForeignKey<O, R> parentPath,
            Table<R> aliased) {
        super(path, childPath, parentPath, aliased);
    }

    /** Makes a record that belongs to no row yet. */
    protected abstract R createRecord();

    /** Gives the columns that say when a row was made and changed, or null if the table has neither. */
    protected @Nullable Timestamps<R> timestamps() {
        return null;
    }

    /** Gives the column that counts the changes of a row, or null if the table has none. */
    protected @Nullable TableField<R, ? extends Number> version() {
        return null;
    }

    /** Gives the key that a row gets which is inserted without one, or null if only the database or the caller makes it. */
    protected @Nullable TableField<R, UUID> madeKey() {
        return null;
    }

    /** Gives the columns that are never written, and read back when a row was. */
    protected List<TableField<R, ?>> readOnly() {
        return List.of();
    }

    // A table that was deserialised has none yet; two threads may make one each, of which the later stays.
    private TableCache statements() {
        TableCache known = statements;
        if (known == null) {
            known = new TableCache();
            statements = known;
        }
        return known;
    }

    private static final class Access extends ModelAccess {

        @Override
        public <R extends ModelRecord<R>> R read(ModelTable<R> table, RowReader row, Configuration configuration) {
            R record = table.createRecord();
            try {
                record.fill(row, configuration);
            } catch (RuntimeException e) {
                throw UnreadableRow.of(table, row, e);
            }
            return record;
        }

        @Override
        public void refill(ModelRecord<?> record, RowReader row) {
            record.refill(row);
        }

        @Override
        public <R extends ModelRecord<R>> R create(ModelTable<R> table) {
            return table.createRecord();
        }

        @Override
        public <R extends ModelRecord<R>> @Nullable Timestamps<R> timestamps(ModelTable<R> table) {
            return table.timestamps();
        }

        @Override
        public <R extends ModelRecord<R>> @Nullable TableField<R, ? extends Number> version(ModelTable<R> table) {
            return table.version();
        }

        @Override
        public <R extends ModelRecord<R>> @Nullable TableField<R, UUID> madeKey(ModelTable<R> table) {
            return table.madeKey();
        }

        @Override
        public <R extends ModelRecord<R>> List<TableField<R, ?>> readOnly(ModelTable<R> table) {
            return table.readOnly();
        }

        @Override
        public TableCache statements(ModelTable<?> table) {
            return table.statements();
        }

        @Override
        public ModelTable<?> table(Association<?, ?> association) {
            return ((ModelProperty<?>) association).unaliased();
        }

        @Override
        public void load(
                ModelRecord<?> record, Association<?, ?> association, List<?> targets, @Nullable List<?> links) {
            record.load(association, targets, links);
        }

        @Override
        public void stored(ModelRecord<?> record, Configuration configuration) {
            record.stored(configuration);
        }

        @Override
        public <R extends ModelRecord<R>> void storedIn(ModelRecord<R> record, Consumer<Record> setter) {
            R set = ((ModelTable<R>) record.getTable()).createRecord();
            setter.accept(set);
            record.storedAs(set);
        }

        @Override
        public boolean changed(ModelRecord<?> record, Field<?> field) {
            return record.isChanged(field);
        }
    }
}
