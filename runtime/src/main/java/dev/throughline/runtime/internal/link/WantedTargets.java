package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.dialect.Keeping;
import dev.throughline.runtime.internal.jdbc.GivenTable;
import dev.throughline.runtime.internal.sql.Aliases;
import dev.throughline.runtime.internal.sql.Placeholder;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.Scopes;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The targets that a statement is to link: a select of those that exist and belong to the association, with the
 * attributes of each link, and the guard that all of them and the source are there.
 */
final class WantedTargets {

    /** Of a symmetric association: 1 if the source is the first of the pair, 0 if the target is. */
    private static final Field<Integer> SOURCE_FIRST =
            DSL.field(DSL.name(Aliases.GIVEN, "source_first"), SQLDataType.INTEGER);

    private final DSLContext dsl;
    private final LinkColumns<?, ?, ?> columns;
    private final Dialect dialect;
    private final List<Field<?>> attributes;
    private final boolean one;
    private final Placeholders placeholders;
    private final Placeholder<?>[] source;
    private final Placeholder<Integer> number;

    /**
     * Makes the targets of a statement, and the placeholder of their number.
     *
     * @param attributes the columns that are given for each link
     * @param one whether there is always one of them
     * @param placeholders the statement's placeholders
     * @param source the placeholders of the source's key
     */
    WantedTargets(
            DSLContext dsl,
            LinkColumns<?, ?, ?> columns,
            Dialect dialect,
            List<Field<?>> attributes,
            boolean one,
            Placeholders placeholders,
            Placeholder<?>[] source) {
        this.dsl = dsl;
        this.columns = columns;
        this.dialect = dialect;
        this.attributes = attributes;
        this.one = one;
        this.placeholders = placeholders;
        this.source = source;
        this.number = placeholders.value(SQLDataType.INTEGER);
    }

    /**
     * Tells whether targets are given as rows instead of as a set of keys: where each has attributes or an order in its
     * pair, or where one may be given several times.
     */
    static boolean givesRows(LinkColumns<?, ?, ?> columns, List<Field<?>> attributes) {
        return !attributes.isEmpty()
                || columns.options().isSymmetric()
                || columns.options().isRepeatable();
    }

    /** Gives a column of the select. */
    static <V> Field<V> field(String name, Field<V> column) {
        return DSL.field(DSL.name(Aliases.WANTED, name), column.getDataType());
    }

    /** Gives the attribute of the select that stands for a column. */
    Field<?> attribute(int index) {
        return field("a" + index, attributes.get(index));
    }

    /** Selects the targets that exist, each with their number, so that the guard needs their keys only once. */
    QueryPart select() {
        Field<?>[] key = columns.targetKey().fields();
        List<QueryPart> selected = new ArrayList<>();
        for (int i = 0; i < key.length; i++) {
            selected.add(DSL.sql("{0} as {1}", key[i], DSL.name("k" + i)));
        }
        if (columns.options().isSymmetric()) {
            addPair(key, selected);
        }
        for (int i = 0; i < attributes.size(); i++) {
            selected.add(DSL.sql("{0} as {1}", DSL.name(Aliases.GIVEN, "a" + i), DSL.name("a" + i)));
        }
        QueryPart found = DSL.sql("count(*) over () as {0}", DSL.name("found"));
        if (!keeps()) {
            selected.add(found);
            return selectAmong(key, selected);
        }
        // Rows that are counted cannot be locked, so they are counted outside.
        return DSL.sql(
                "select {0}.*, {1} from ({2}{3}) {0}",
                DSL.name(Aliases.GIVEN),
                found,
                selectAmong(key, selected),
                DSL.sql(dialect.keeping().clause()));
    }

    /**
     * Tells whether the rows that a link refers to are locked when they are found: where the check of the foreign key comes too
     * late, one that is deleted meanwhile would be an error that ends the transaction.
     */
    private boolean keeps() {
        return dialect.keeping() == Keeping.KEY_SHARE;
    }

    private QueryPart selectAmong(Field<?>[] key, List<QueryPart> selected) {
        if (!givesRows(columns, attributes)) {
            Condition condition = among(key).and(belong());
            return DSL.sql("select {0} from {1} where {2}", DSL.list(selected), columns.target(), condition);
        }
        Condition given = DSL.noCondition();
        for (int i = 0; i < key.length; i++) {
            given = given.and(DSL.condition("{0} = {1}", key[i], DSL.name(Aliases.GIVEN, "k" + i)));
        }
        return DSL.sql(
                "select {0} from {1} join {2} on {3} where {4}",
                DSL.list(selected), columns.target(), givenRows(), given, belong());
    }

    /** Selects the two ends of a symmetric link in the order in which a pair is stored. */
    private void addPair(Field<?>[] key, List<QueryPart> selected) {
        Condition first = isSourceFirst(key);
        for (int i = 0; i < key.length; i++) {
            QueryPart given =
                    GivenTable.selectable(source[i], columns.toSource().fields()[i], dialect);
            selected.add(
                    DSL.sql("case when {0} then {1} else {2} end as {3}", first, given, key[i], DSL.name("s" + i)));
            selected.add(
                    DSL.sql("case when {0} then {1} else {2} end as {3}", first, key[i], given, DSL.name("t" + i)));
        }
    }

    /**
     * A pair that is stored the other way round stays as it is, else it would have two rows: a key may have changed since,
     * and a database may take texts for equal whose order is not the same. Neither happens to a generated id, for which
     * the look at the pair would only cost locks.
     */
    private Condition isSourceFirst(Field<?>[] key) {
        Condition first = DSL.condition("{0} = {1}", SOURCE_FIRST, DSL.inline(1));
        if (key.length == 1 && key[0].getDataType().identity()) {
            return first;
        }
        Field<?>[] toSource = columns.toSource().fields();
        Field<?>[] toTarget = columns.toTarget().fields();
        Condition scope = Scopes.hold(columns.options().throughScope());
        Condition stored = Placeholders.equal(toSource, source)
                .and(Placeholders.equal(toTarget, key))
                .and(scope);
        Condition reversed = Placeholders.equal(toSource, key)
                .and(Placeholders.equal(toTarget, source))
                .and(scope);
        return DSL.condition(
                "case when {0} then not exists (select 1 from {1} where {2}) else exists (select 1 from {1} where {3}) end",
                first, columns.join(), reversed, stored);
    }

    /** Gives the rows of key and attributes as a table. */
    private QueryPart givenRows() {
        List<Field<?>> all = new ArrayList<>();
        List<QueryPart> names = new ArrayList<>();
        for (Field<?> column : columns.toTarget().fields()) {
            names.add(DSL.name("k" + all.size()));
            all.add(column);
        }
        if (columns.options().isSymmetric()) {
            names.add(SOURCE_FIRST.getUnqualifiedName());
            all.add(SOURCE_FIRST);
        }
        for (int i = 0; i < attributes.size(); i++) {
            names.add(DSL.name("a" + i));
            all.add(attributes.get(i));
        }
        return GivenTable.of(dsl, dialect, placeholders, all.toArray(new Field<?>[0]), names);
    }

    /**
     * A target belongs to the association if it is in its scope. A column of both foreign keys, such as a tenant's, has
     * one value: the target must have the source's. Nothing is linked to itself in a symmetric association, not even
     * where the database takes texts for equal that Java does not.
     */
    private Condition belong() {
        Condition condition = columns.scoped().and(columns.sharedWith(source));
        return columns.options().isSymmetric()
                ? condition.andNot(Placeholders.equal(columns.targetKey().fields(), source))
                : condition;
    }

    /** One target is given as it is: for an array, some databases plan the statement anew each time. */
    Condition among(Field<?>[] key) {
        return one
                ? Placeholders.equal(key, placeholders.values(key))
                : dialect.keySets().in(key, placeholders);
    }

    /** Holds if all targets and the source were found. */
    Condition guard() {
        Condition exists =
                Placeholders.equal(columns.sourceKey().fields(), source).and(columns.sourceScoped());
        return DSL.condition(
                "{0} = {1} and exists (select 1 from {2} where {3}{4})",
                DSL.name(Aliases.WANTED, "found"),
                number,
                columns.source(),
                exists,
                DSL.sql(keeps() ? dialect.keeping().clause() : ""));
    }
}
