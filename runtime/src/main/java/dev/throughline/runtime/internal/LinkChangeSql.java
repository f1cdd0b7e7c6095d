package dev.throughline.runtime.internal;

import dev.throughline.runtime.ColumnTypes;
import dev.throughline.runtime.Timestamps;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The statements that insert links of one source, guarded: they select the targets and write nothing unless all of
 * them, and the source, exist. A missing row is therefore no foreign-key error, which would end the caller's
 * transaction on PostgreSQL and would not come at all without constraints.
 *
 * <p>Arguments of the insert: the source's key, the time if a link has one, the number of targets, and
 * the targets: the set of their keys, or {@linkplain #givesRows rows} of key and attributes; for the form that gives
 * existing links back by a second select in the same statement, the set of keys again. Result: the join table's columns
 * of all links to these targets, where the form gives them.
 *
 * <p>Arguments of the exchange: those of the insert, then the set of keys again; of the toggle, those of the insert.
 * Result of both: what became of a link, as one of the letters, and the target's key. Arguments of the append: those
 * of the insert up to the rows. Result: the join table's columns of the links that it made.
 */
final class LinkChangeSql {

    static final String WRITTEN = "w";
    static final String KEPT = "k";
    static final String REMOVED = "r";

    /** The value that an insert would have written, after {@code on duplicate key update}. */
    private static final String PROPOSED = "values({0})";

    /** Of a symmetric association: 1 if the source is the first of the pair, 0 if the target is. */
    private static final Field<Integer> SOURCE_FIRST =
            DSL.field(DSL.name(Aliases.GIVEN, "source_first"), SQLDataType.INTEGER);

    private final DSLContext dsl;
    private final LinkColumns<?, ?, ?> columns;
    private final Capabilities capabilities;
    private final List<Field<?>> attributes;
    private final boolean oneTarget;
    private final Slots slots = new Slots();
    private final Slot<?>[] source;
    private final SourceLinks links;
    private final Map<Field<?>, QueryPart> values = new LinkedHashMap<>();
    private final Slot<Integer> wanted;
    private final QueryPart now;

    LinkChangeSql(
            DSLContext dsl,
            LinkColumns<?, ?, ?> columns,
            Capabilities capabilities,
            List<Field<?>> attributes,
            boolean oneTarget) {
        this.dsl = dsl;
        this.oneTarget = oneTarget;
        this.columns = columns;
        this.capabilities = capabilities;
        this.attributes = attributes;
        this.source = slots.values(columns.toSource().fields());
        this.links = columns.linksOf(source);
        this.now = columns.isTimed() ? selectable(slots.value(ColumnTypes.localDateTime())) : DSL.sql("");
        addTimestamps();
        this.wanted = slots.value(SQLDataType.INTEGER);
        addKeys();
        columns.options()
                .throughScope()
                .entrySet()
                .forEach(value -> values.put(value.getKey(), Scopes.constant(value)));
        for (int i = 0; i < attributes.size(); i++) {
            values.put(attributes.get(i), attribute(i));
        }
    }

    private void addTimestamps() {
        Timestamps<?> timestamps = columns.timestamps();
        if (timestamps != null) {
            values.put(timestamps.createdAt(), now);
            values.put(timestamps.updatedAt(), now);
        }
    }

    private void addKeys() {
        boolean symmetric = columns.options().isSymmetric();
        Field<?>[] toSource = columns.toSource().fields();
        for (int i = 0; i < toSource.length; i++) {
            values.put(toSource[i], symmetric ? wantedField("s" + i, toSource[i]) : selectable(source[i]));
        }
        Field<?>[] toTarget = columns.toTarget().fields();
        for (int i = 0; i < toTarget.length; i++) {
            values.putIfAbsent(toTarget[i], wantedField((symmetric ? "t" : "k") + i, toTarget[i]));
        }
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

    /** A parameter in a select list has no type on some databases. */
    private <V> QueryPart selectable(Slot<V> slot) {
        return capabilities.untypedParameters() ? slot : DSL.cast(slot, slot.getDataType());
    }

    private static <V> Field<V> wantedField(String name, Field<V> column) {
        return DSL.field(DSL.name(Aliases.WANTED, name), column.getDataType());
    }

    /** A column of rows that are given as values takes its type from the first; NULL has none. */
    private Field<?> attribute(int index) {
        Field<?> field = wantedField("a" + index, attributes.get(index));
        return capabilities.givenRows() == Capabilities.GivenRows.CAST_COLUMNS
                ? field.cast(attributes.get(index).getDataType())
                : field;
    }

    /** Renders the insert. */
    Statement insert() {
        QueryPart wantedTargets = wantedTargets();
        Field<?>[] row = columns.join().fields();
        return switch (capabilities.linkInsert()) {
            case GUARDED_CTE -> rendered(guardedCte(wantedTargets), row);
            case ON_CONFLICT ->
                rendered(
                        DSL.sql(
                                "{0} on conflict ({1}) do update set {2} returning {3}",
                                insertFrom(wantedTargets, DSL.noCondition()),
                                Fields.names(columns.pairKey()),
                                updates("excluded.{0}"),
                                Fields.names(List.of(row))),
                        row);
            case ON_DUPLICATE_KEY ->
                rendered(
                        DSL.sql(
                                "{0} on duplicate key update {1} returning {2}",
                                insertFrom(wantedTargets, DSL.noCondition()),
                                updatesOfPair(),
                                Fields.names(List.of(row))),
                        row);
            case MERGE ->
                rendered(
                        DSL.sql("select {0} from final table ({1})", Fields.names(List.of(row)), merge(wantedTargets)),
                        row);
            case WHERE_NOT_EXISTS -> rendered(insertFrom(wantedTargets, notLinked()));
        };
    }

    /** Renders the insert for pairs that can be linked several times: of one more link for each row that is given. */
    Statement append() {
        Field<?>[] row = columns.join().fields();
        QueryPart insert = insertFrom(wantedTargets(), DSL.noCondition());
        QueryPart names = Fields.names(List.of(row));
        return capabilities.returning() == Capabilities.Returning.FINAL_TABLE
                ? rendered(DSL.sql("select {0} from final table ({1})", names, insert), row)
                : rendered(DSL.sql("{0} returning {1}", insert, names), row);
    }

    private Statement rendered(QueryPart statement, Field<?>... result) {
        return Statement.render(dsl, capabilities.types(), statement, slots, result);
    }

    /** Selects the targets that exist, each with their number, so that the guard needs their keys only once. */
    private QueryPart wantedTargets() {
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
        selected.add(DSL.sql("count(*) over () as {0}", DSL.name("found")));
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
            QueryPart given = selectable(source[i]);
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
        Condition first = DSL.condition("{0} = {1}", sourceFirst(), DSL.inline(1));
        if (key.length == 1 && key[0].getDataType().identity()) {
            return first;
        }
        Field<?>[] toSource = columns.toSource().fields();
        Field<?>[] toTarget = columns.toTarget().fields();
        Condition scope = Scopes.hold(columns.options().throughScope());
        Condition stored =
                Slots.equal(toSource, source).and(Slots.equal(toTarget, key)).and(scope);
        Condition reversed =
                Slots.equal(toSource, key).and(Slots.equal(toTarget, source)).and(scope);
        return DSL.condition(
                "case when {0} then not exists (select 1 from {1} where {2}) else exists (select 1 from {1} where {3}) end",
                first, columns.join(), reversed, stored);
    }

    private Field<Integer> sourceFirst() {
        return capabilities.givenRows() == Capabilities.GivenRows.CAST_COLUMNS
                ? SOURCE_FIRST.cast(SQLDataType.INTEGER)
                : SOURCE_FIRST;
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
        Field<?>[] fields = all.toArray(new Field<?>[0]);
        return switch (capabilities.givenRows()) {
            case CAST_COLUMNS ->
                DSL.sql("(values {0}) as {1} ({2})", slots.rows(fields), DSL.name(Aliases.GIVEN), DSL.list(names));
            case CAST_MARKERS ->
                DSL.sql(
                        "(values {0}) as {1} ({2})",
                        slots.castRows(fields, dsl.configuration()), DSL.name(Aliases.GIVEN), DSL.list(names));
            case TABLE_EXPRESSION ->
                DSL.sql(
                        "(with {0} ({1}) as (values {2}) select * from {0}) {3}",
                        DSL.name(Aliases.GIVEN_ROWS), DSL.list(names), slots.rows(fields), DSL.name(Aliases.GIVEN));
            case ONE_ROW -> oneRow(fields, names);
        };
    }

    private QueryPart oneRow(Field<?>[] fields, List<QueryPart> names) {
        List<QueryPart> row = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            row.add(DSL.sql("{0} as {1}", selectable(slots.value(fields[i].getDataType())), names.get(i)));
        }
        return DSL.sql("(select {0}) {1}", DSL.list(row), DSL.name(Aliases.GIVEN));
    }

    /**
     * A target belongs to the association if it is in its scope. A column of both foreign keys, such as a tenant's, has
     * one value: the target must have the source's. Nothing is linked to itself in a symmetric association, not even
     * where the database takes texts for equal that Java does not.
     */
    private Condition belong() {
        Condition condition = columns.scoped();
        List<Field<?>> toSource = Arrays.asList(columns.toSource().fields());
        Field<?>[] toTarget = columns.toTarget().fields();
        for (int i = 0; i < toTarget.length; i++) {
            int at = toSource.indexOf(toTarget[i]);
            if (at >= 0) {
                condition = condition.and(
                        DSL.condition("{0} = {1}", columns.targetKey().fields()[i], source[at]));
            }
        }
        return columns.options().isSymmetric()
                ? condition.andNot(Slots.equal(columns.targetKey().fields(), source))
                : condition;
    }

    /** One target is given as it is: for an array, some databases plan the statement anew each time. */
    private Condition among(Field<?>[] key) {
        return oneTarget
                ? Slots.equal(key, slots.values(key))
                : capabilities.keySets().in(key, slots);
    }

    private Condition guard() {
        return DSL.condition(
                "{0} = {1} and exists (select 1 from {2} where {3})",
                DSL.name(Aliases.WANTED, "found"),
                wanted,
                columns.source(),
                Slots.equal(columns.sourceKey().fields(), source).and(columns.sourceScoped()));
    }

    private QueryPart insertFrom(QueryPart wantedTargets, Condition condition) {
        return DSL.sql(
                "insert into {0} ({1}) select {2} from ({3}) {4} where {5}",
                columns.join(),
                Fields.names(values.keySet()),
                DSL.list(values.values()),
                wantedTargets,
                DSL.name(Aliases.WANTED),
                guard().and(condition));
    }

    private Condition notLinked() {
        return DSL.condition("not exists (select 1 from {0} where {1})", columns.join(), linkOfWanted());
    }

    /** Compares a link with the one that would be inserted. */
    private Condition linkOfWanted() {
        Condition link = Scopes.hold(columns.options().throughScope());
        for (Field<?> column : ends()) {
            link = link.and(DSL.condition("{0} = {1}", column, values.get(column)));
        }
        return link;
    }

    /** Gives the columns of the join table that refer to the source or to the target. */
    private List<Field<?>> ends() {
        return Stream.of(columns.toSource().fields(), columns.toTarget().fields())
                .flatMap(Arrays::stream)
                .distinct()
                .toList();
    }

    /** Tells whether a link that exists may have to be changed. */
    private boolean changesExisting() {
        return !attributes.isEmpty() || columns.options().deletedAt() != null;
    }

    /**
     * Holds for a link that is to be changed: an attribute differs, or it is removed and comes back.
     *
     * @param proposed how the value is named that an insert of the row would have written
     */
    private Condition differs(String proposed) {
        Condition differs = DSL.falseCondition();
        for (Field<?> attribute : attributes) {
            differs = differs.or(differs(attribute, proposed));
        }
        TableField<?, LocalDateTime> deletedAt = columns.options().deletedAt();
        return deletedAt == null ? differs : differs.or(deletedAt.isNotNull());
    }

    private static <V> Condition differs(Field<V> attribute, String proposed) {
        return attribute.isDistinctFrom(DSL.field(proposed, attribute.getDataType(), attribute.getUnqualifiedName()));
    }

    /** Gives the assignments to a link that exists. The time comes first: it depends on the values as they were. */
    private QueryPart updates(String proposed) {
        List<QueryPart> updates = new ArrayList<>();
        Timestamps<?> timestamps = columns.timestamps();
        if (timestamps != null && changesExisting()) {
            updates.add(DSL.sql(
                    "{0} = case when {1} then {2} else {3} end",
                    timestamps.updatedAt().getUnqualifiedName(),
                    differs(proposed),
                    DSL.sql(proposed, timestamps.updatedAt().getUnqualifiedName()),
                    timestamps.updatedAt()));
        }
        addAssignments(updates, proposed);
        if (updates.isEmpty()) {
            Field<?> unchanged = columns.toSource().fields()[0];
            updates.add(DSL.sql("{0} = {1}", unchanged.getUnqualifiedName(), unchanged));
        }
        return DSL.list(updates);
    }

    /**
     * {@code on duplicate key} is any unique key. The row may be another link, which has a unique attribute that is asked
     * for: that is refused by a subquery of two rows where there may be one, else its attributes would be overwritten.
     */
    private QueryPart updatesOfPair() {
        List<? extends Field<?>> pair = columns.pairKey();
        boolean alone = columns.join().getKeys().stream().allMatch(key -> isPairOrGenerated(key, pair));
        if (alone) {
            return updates(PROPOSED);
        }
        Condition same = DSL.noCondition();
        for (Field<?> field : pair) {
            same = same.and(DSL.condition("{0} = {1}", field, DSL.sql(PROPOSED, field.getUnqualifiedName())));
        }
        Field<?> unchanged = pair.get(0);
        return DSL.sql(
                "{0} = case when {1} then {2} else (select {2} union all select {2}) end, {3}",
                unchanged.getUnqualifiedName(), same, unchanged, updates(PROPOSED));
    }

    private static boolean isPairOrGenerated(UniqueKey<?> key, List<? extends Field<?>> pair) {
        return key.getFields().equals(pair)
                || key.getFields().get(0).getDataType().identity();
    }

    private void addAssignments(List<QueryPart> updates, String proposed) {
        for (Field<?> attribute : attributes) {
            QueryPart name = attribute.getUnqualifiedName();
            updates.add(DSL.sql("{0} = {1}", name, DSL.sql(proposed, name)));
        }
        TableField<?, LocalDateTime> deletedAt = columns.options().deletedAt();
        if (deletedAt != null) {
            updates.add(DSL.sql("{0} = null", deletedAt.getUnqualifiedName()));
        }
    }

    /** Links that exist are given another value only where it differs; the change of nothing makes them part of the result. */
    private QueryPart merge(QueryPart wantedTargets) {
        List<QueryPart> assignments = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            assignments.add(DSL.sql("{0} = {1}", attributes.get(i).getUnqualifiedName(), attribute(i)));
        }
        TableField<?, LocalDateTime> deletedAt = columns.options().deletedAt();
        if (deletedAt != null) {
            assignments.add(DSL.sql("{0} = null", deletedAt.getUnqualifiedName()));
        }
        Timestamps<?> timestamps = columns.timestamps();
        Field<?> time = timestamps == null ? columns.toSource().fields()[0] : timestamps.updatedAt();
        assignments.add(
                timestamps != null && changesExisting()
                        ? DSL.sql(
                                "{0} = case when {1} then {2} else {3} end",
                                time.getUnqualifiedName(), mergeDiffers(), now, time)
                        : DSL.sql("{0} = {1}", time.getUnqualifiedName(), time));
        return DSL.sql(
                "merge into {0} using (select * from ({1}) {2} where {3}) {2} on {4}"
                        + " when matched then update set {5} when not matched then insert ({6}) values ({7})",
                columns.join(),
                wantedTargets,
                DSL.name(Aliases.WANTED),
                guard(),
                linkOfWanted(),
                DSL.list(assignments),
                Fields.names(values.keySet()),
                DSL.list(values.values()));
    }

    private Condition mergeDiffers() {
        Condition differs = DSL.falseCondition();
        for (int i = 0; i < attributes.size(); i++) {
            differs = differs.or(distinct(attributes.get(i), "a" + i));
        }
        TableField<?, LocalDateTime> deletedAt = columns.options().deletedAt();
        return deletedAt == null ? differs : differs.or(deletedAt.isNotNull());
    }

    private static <V> Condition distinct(Field<V> attribute, String wantedName) {
        return attribute.isDistinctFrom(wantedField(wantedName, attribute));
    }

    /** The select of the links that existed sees the table as it was before the insert, so what was written is left out. */
    private QueryPart guardedCte(QueryPart wantedTargets) {
        Condition existing = links.condition().and(columns.live(true)).and(among(links.targetFields()));
        if (changesExisting()) {
            Condition same = DSL.noCondition();
            for (Field<?> field : ends()) {
                same = same.and(DSL.condition("{0} = {1}", DSL.name(Aliases.WRITTEN, field.getName()), field));
            }
            existing = existing.and(
                    DSL.condition("not exists (select 1 from {0} where {1})", DSL.name(Aliases.WRITTEN), same));
        }
        return DSL.sql(
                "with {0} as ({1}), {2} as ({3} returning {4}) select {4} from {2} union all select {4} from {5} where {6}",
                DSL.name(Aliases.WANTED),
                wantedTargets,
                DSL.name(Aliases.WRITTEN),
                insertWanted(DSL.noCondition()),
                Fields.names(List.of(columns.join().fields())),
                columns.join(),
                existing);
    }

    private QueryPart insertWanted(Condition condition) {
        QueryPart onConflict = changesExisting()
                ? DSL.sql("do update set {0} where {1}", updates("excluded.{0}"), differs("excluded.{0}"))
                : DSL.sql("do nothing");
        return DSL.sql(
                "insert into {0} ({1}) select {2} from {3} where {4} on conflict ({5}) {6}",
                columns.join(),
                Fields.names(values.keySet()),
                DSL.list(values.values()),
                DSL.name(Aliases.WANTED),
                guard().and(condition),
                Fields.names(columns.pairKey()),
                onConflict);
    }

    /** Renders the exchange of all links of the source for others, for databases that change in table expressions. */
    Statement exchange() {
        QueryPart wantedTargets = wantedTargets();
        Condition live = links.condition().and(columns.liveAlone());
        Condition unwanted = live.and(among(links.targetFields()).not());
        Condition kept = live.and(among(links.targetFields()));
        QueryPart exchange = DSL.sql(
                "with {0} as ({1}), {2} as ({3} where {4} returning {5}), {6} as ({7} returning {5})"
                        + " select {8}, {9} from {2} union all select {10}, {9} from {6}"
                        + " union all select {11}, {5} from {12} where {13}",
                DSL.name(Aliases.WANTED),
                wantedTargets,
                DSL.name(Aliases.REMOVED),
                removal(),
                unwanted,
                namedTarget(),
                DSL.name(Aliases.WRITTEN),
                insertWanted(DSL.noCondition()),
                DSL.inline(REMOVED),
                targetNames(),
                DSL.inline(WRITTEN),
                DSL.inline(KEPT),
                columns.join(),
                kept);
        return rendered(exchange, changed());
    }

    /** Renders the removal of those links that exist and the insert of those that do not, in one statement. */
    Statement toggle() {
        QueryPart wantedTargets = wantedTargets();
        Condition linked = links.condition().and(columns.liveAlone()).and(among(links.targetFields()));
        Condition notLinked = DSL.condition(
                "not exists (select 1 from {0} where {1})",
                columns.join(), linkOfWanted().and(columns.live(false)));
        QueryPart toggle = DSL.sql(
                "with {0} as ({1}), {2} as ({3} where {4} returning {5}), {6} as ({7} returning {5})"
                        + " select {8}, {9} from {2} union all select {10}, {9} from {6}",
                DSL.name(Aliases.WANTED),
                wantedTargets,
                DSL.name(Aliases.REMOVED),
                removal(),
                linked,
                namedTarget(),
                DSL.name(Aliases.WRITTEN),
                insertWanted(notLinked),
                DSL.inline(REMOVED),
                targetNames(),
                DSL.inline(WRITTEN));
        return rendered(toggle, changed());
    }

    /** Gives the target's key of a link, under names of its own. */
    private QueryPart namedTarget() {
        List<QueryPart> named = new ArrayList<>();
        for (Field<?> field : links.target()) {
            named.add(DSL.sql("{0} as {1}", field, DSL.name("k" + named.size())));
        }
        return DSL.list(named);
    }

    private QueryPart targetNames() {
        List<QueryPart> names = new ArrayList<>();
        for (int i = 0; i < links.target().size(); i++) {
            names.add(DSL.name("k" + i));
        }
        return DSL.list(names);
    }

    private Field<?>[] changed() {
        return Fields.concat(new Field<?>[] {DSL.field(DSL.name("change"), String.class)}, links.targetFields());
    }

    private QueryPart removal() {
        TableField<?, LocalDateTime> deletedAt = columns.options().deletedAt();
        return deletedAt == null
                ? DSL.sql("delete from {0}", columns.join())
                : DSL.sql("update {0} set {1}", columns.join(), columns.removal(now));
    }
}
