package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.dialect.RowUpdate;
import dev.throughline.runtime.internal.dialect.RowUpsert;
import dev.throughline.runtime.internal.jdbc.GivenTable;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.sql.Aliases;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The statements that write many rows at once, their values given as rows. How they are written follows from how links
 * are inserted: both rest on what the database does with a row that exists.
 */
final class RowChangeSql {

    private final DSLContext dsl;
    private final ModelTable<?> table;
    private final Dialect dialect;
    private final @Nullable Field<?> version;
    private final Placeholders placeholders = new Placeholders();

    <R extends ModelRecord<R>> RowChangeSql(DSLContext dsl, ModelTable<R> table, Dialect dialect) {
        this.dsl = dsl;
        this.table = table;
        this.version = ModelAccess.get().version(table);
        this.dialect = dialect;
    }

    /** Tells whether a database has such statements. */
    static boolean isPossible(Dialect dialect) {
        return dialect.rowUpdate() != RowUpdate.NONE;
    }

    /** Tells whether an upsert fails if somebody else inserts the same row at the same moment. */
    static boolean losesRaces(Dialect dialect) {
        return dialect.rowUpsert() == RowUpsert.MERGE;
    }

    /** Renders the update of rows, each given as its key and the values of the columns. */
    SqlTemplate update(List<Field<?>> key, List<Field<?>> columns) {
        List<Field<?>> all = new ArrayList<>(key);
        all.addAll(columns);
        List<QueryPart> assignments = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            assignments.add(DSL.sql("{0} = {1}", columns.get(i).getUnqualifiedName(), given(all, key.size() + i)));
        }
        addVersion(assignments);
        QueryPart rows = givenRows(all);
        Condition same = same(key, all);
        return rendered(
                switch (dialect.rowUpdate()) {
                    case FROM ->
                        DSL.sql("update {0} set {1} from {2} where {3}", table, DSL.list(assignments), rows, same);
                    case JOIN ->
                        DSL.sql("update {0} join {1} on {2} set {3}", table, rows, same, DSL.list(assignments));
                    case MERGE ->
                        DSL.sql(
                                "merge into {0} using {1} on {2} when matched then update set {3}",
                                table, rows, same, DSL.list(assignments));
                    case NONE -> throw impossible();
                });
    }

    /**
     * Renders the insert of rows, or the update of those that exist; its result is the rows.
     *
     * @param key by what a row is recognised
     * @param columns the columns that are given, those of the key among them
     * @param changes those of them that are written to a row that exists
     * @param checked whether only to a row that has the version that is given
     */
    SqlTemplate upsert(List<Field<?>> key, List<Field<?>> columns, List<Field<?>> changes, boolean checked) {
        QueryPart row = Fields.names(List.of(table.fields()));
        return switch (dialect.rowUpsert()) {
            case ON_CONFLICT ->
                rendered(
                        DSL.sql(
                                "{0} on conflict ({1}) do update set {2}{3} returning {4}",
                                insert(columns),
                                Fields.names(key),
                                assignments(key, changes, "excluded.{0}"),
                                checked ? ifSameVersion(" where {0} = excluded.{1}") : DSL.sql(""),
                                row),
                        table.fields());
            case ON_DUPLICATE_KEY ->
                rendered(
                        DSL.sql(
                                "{0} on duplicate key update {1} returning {2}",
                                insert(columns), guardedAssignments(key, changes, checked), row),
                        table.fields());
            case MERGE ->
                rendered(
                        DSL.sql("select {0} from final table ({1})", row, merge(key, columns, changes, checked)),
                        table.fields());
            case NONE -> throw impossible();
        };
    }

    private QueryPart insert(List<Field<?>> columns) {
        return DSL.sql(
                "insert into {0} ({1}) values {2}",
                table, Fields.names(columns), placeholders.rows(columns.toArray(new Field<?>[0])));
    }

    private QueryPart assignments(List<Field<?>> key, List<Field<?>> changes, String value) {
        if (changes.isEmpty()) {
            return unchanged(key);
        }
        List<QueryPart> assignments = new ArrayList<>();
        for (Field<?> change : changes) {
            assignments.add(DSL.sql("{0} = " + value, change.getUnqualifiedName()));
        }
        addVersion(assignments);
        return DSL.list(assignments);
    }

    private void addVersion(List<QueryPart> assignments) {
        if (version != null) {
            assignments.add(DSL.sql("{0} = {1} + 1", version.getUnqualifiedName(), version));
        }
    }

    private QueryPart ifSameVersion(String comparison) {
        Field<?> compared = Objects.requireNonNull(version);
        return DSL.sql(comparison, compared, compared.getUnqualifiedName());
    }

    /** A change of nothing: only a row that is updated is given back. */
    private static QueryPart unchanged(List<Field<?>> key) {
        return DSL.sql("{0} = {1}", key.get(0).getUnqualifiedName(), key.get(0));
    }

    /**
     * The clause does not say which key it is about, so a row that has another unique value in common is met too: it is
     * left as it is.
     *
     * <p>Nor does it tell whether it has changed a row, or leave one as it is by a condition. So a row of another version
     * is refused by a subquery of two rows. What follows sees the values that were assigned before.
     */
    private QueryPart guardedAssignments(List<Field<?>> key, List<Field<?>> changes, boolean checked) {
        if (changes.isEmpty()) {
            return unchanged(key);
        }
        Condition same = table.getKeys().size() == 1 ? DSL.trueCondition() : DSL.noCondition();
        if (table.getKeys().size() == 1 && !checked) {
            return assignments(key, changes, "values({0})");
        }
        for (Field<?> column : key) {
            same = same.and(DSL.condition("{0} = values({1})", column, column.getUnqualifiedName()));
        }
        List<QueryPart> assignments = new ArrayList<>();
        for (Field<?> change : changes) {
            assignments.add(DSL.sql("{0} = if({1}, values({0}), {2})", change.getUnqualifiedName(), same, change));
        }
        if (version != null) {
            QueryPart next = checked
                    ? ifSameVersion(
                            "case when {0} = values({1}) then {0} + 1 else (select {0} union all select {0}) end")
                    : DSL.sql("{0} + 1", version);
            assignments.add(0, DSL.sql("{0} = if({1}, {2}, {3})", version.getUnqualifiedName(), same, next, version));
        }
        return DSL.list(assignments);
    }

    private QueryPart merge(List<Field<?>> key, List<Field<?>> columns, List<Field<?>> changes, boolean checked) {
        QueryPart rows = givenRows(columns);
        List<QueryPart> assignments = new ArrayList<>();
        for (Field<?> change : changes) {
            assignments.add(DSL.sql("{0} = {1}", change.getUnqualifiedName(), given(columns, columns.indexOf(change))));
        }
        if (!changes.isEmpty()) {
            addVersion(assignments);
        }
        List<QueryPart> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(given(columns, i));
        }
        return DSL.sql(
                "merge into {0} using {1} on {2} when matched{6} then update set {3}"
                        + " when not matched then insert ({4}) values ({5})",
                table,
                rows,
                same(key, columns),
                assignments.isEmpty() ? unchanged(key) : DSL.list(assignments),
                Fields.names(columns),
                DSL.list(values),
                checked && version != null
                        ? DSL.sql(" and {0} = {1}", version, given(columns, columns.indexOf(version)))
                        : DSL.sql(""));
    }

    private Condition same(List<Field<?>> key, List<Field<?>> columns) {
        Condition same = DSL.noCondition();
        for (Field<?> column : key) {
            same = same.and(DSL.condition("{0} = {1}", column, given(columns, columns.indexOf(column))));
        }
        return same;
    }

    /** A column of the rows. */
    private static Field<?> given(List<Field<?>> columns, int index) {
        return DSL.field(
                DSL.name(Aliases.GIVEN, "c" + index), columns.get(index).getDataType());
    }

    private QueryPart givenRows(List<Field<?>> columns) {
        List<QueryPart> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            names.add(DSL.name("c" + i));
        }
        return GivenTable.of(dsl, dialect, placeholders, columns.toArray(new Field<?>[0]), names);
    }

    private SqlTemplate rendered(QueryPart statement, Field<?>... result) {
        return SqlTemplate.render(dsl, dialect.types(), statement, placeholders, result);
    }

    private static IllegalStateException impossible() {
        return new IllegalStateException("No statement writes many given rows on this database");
    }
}
