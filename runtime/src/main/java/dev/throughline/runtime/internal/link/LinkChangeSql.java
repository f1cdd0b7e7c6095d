package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.internal.binding.TimePlaceholders;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.dialect.LinkInsert;
import dev.throughline.runtime.internal.dialect.Returning;
import dev.throughline.runtime.internal.jdbc.GivenTable;
import dev.throughline.runtime.internal.jdbc.StoredTypes;
import dev.throughline.runtime.internal.key.StoredKey;
import dev.throughline.runtime.internal.row.RowChanges;
import dev.throughline.runtime.internal.sql.Aliases;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.Placeholder;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.Scopes;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.target.SourceLinks;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The statements that insert links of one source, guarded: they select the targets and write nothing unless all of
 * them, and the source, exist. A missing row is therefore no foreign-key error, which would end the caller's
 * transaction on PostgreSQL and would not come at all without constraints.
 *
 * <p>Arguments of the insert: the source's key, the {@linkplain TimePlaceholders time} if a link has one, the number of targets, and
 * the targets: the set of their keys, or {@linkplain WantedTargets#givesRows rows} of key and attributes; for the form that gives
 * existing links back by a second select in the same statement, the set of keys again. Result: the join table's columns
 * of all links to these targets, where the form gives them.
 *
 * <p>Where a link would lack a value that it has to have, those that exist are changed and the others are not made: fewer
 * links come back then.
 *
 * <p>Arguments of the exchange: those of the insert, then the set of keys again; of the toggle, those of the insert.
 * Result of both: what became of a link, as {@link RowChanges} has it, and the target's key. Arguments of the append: those
 * of the insert up to the rows. Result: the join table's columns of the links that it made.
 */
final class LinkChangeSql {

    private final DSLContext dsl;
    private final LinkColumns<?, ?, ?> columns;
    private final Dialect dialect;
    private final List<Field<?>> attributes;
    private final List<String> storedTypes;
    private final Placeholders placeholders = new Placeholders();
    private final Field<?>[] source;
    private final SourceLinks links;
    private final Map<Field<?>, QueryPart> values = new LinkedHashMap<>();
    private final WantedTargets wanted;
    private final ExistingLinkUpdate met;
    private final @Nullable TimePlaceholders now;
    private final List<Field<?>> lacking;

    LinkChangeSql(
            DSLContext dsl,
            LinkColumns<?, ?, ?> columns,
            Dialect dialect,
            List<Field<?>> attributes,
            List<String> storedTypes,
            boolean oneTarget) {
        this.dsl = dsl;
        this.columns = columns;
        this.dialect = dialect;
        this.attributes = attributes;
        this.storedTypes = storedTypes;
        Placeholder<?>[] given = placeholders.values(columns.toSource().fields());
        this.source = columns.options().isSymmetric()
                ? given
                : StoredKey.of(columns.source(), columns.sourceKey().fields(), given);
        this.links = columns.linksOf(source);
        this.now = columns.isTimed() ? new TimePlaceholders(placeholders) : null;
        addTimestamps();
        this.wanted = new WantedTargets(dsl, columns, dialect, attributes, oneTarget, placeholders, given);
        this.met = new ExistingLinkUpdate(columns, attributes, dialect.difference());
        addKeys();
        columns.options().throughScope().entrySet().forEach(value -> values.put(value.getKey(), constant(value)));
        for (int i = 0; i < attributes.size(); i++) {
            values.put(attributes.get(i), wanted.attribute(i));
        }
        this.lacking = columns.lacking(attributes);
        addLacking();
    }

    private QueryPart constant(Map.Entry<Field<?>, Object> value) {
        return Scopes.constant(value) instanceof Placeholder<?> placeholder
                ? GivenTable.selectable(placeholder, value.getKey(), dialect)
                : Scopes.constant(value);
    }

    /** A row that is proposed has to be whole, even where one exists and is changed instead: it is given what that one has. */
    private void addLacking() {
        if (lacking.isEmpty() || dialect.linkInsert() == LinkInsert.MERGE) {
            return;
        }
        Condition link = linkOfWanted();
        for (Field<?> column : lacking) {
            values.put(column, DSL.sql("(select {0} from {1} where {2})", column, columns.join(), link));
        }
    }

    /** No link is made that would lack a value. */
    private Condition possible() {
        return lacking.isEmpty()
                ? wanted.guard()
                : wanted.guard()
                        .and(DSL.condition("exists (select 1 from {0} where {1})", columns.join(), linkOfWanted()));
    }

    private void addTimestamps() {
        Stream.of(columns.createdAt(), columns.updatedAt())
                .filter(Objects::nonNull)
                .forEach(time -> values.put(time, now(time)));
    }

    private QueryPart now(Field<?> column) {
        return GivenTable.selectable(Objects.requireNonNull(now).of(column), column, dialect);
    }

    private void addKeys() {
        boolean symmetric = columns.options().isSymmetric();
        Field<?>[] toSource = columns.toSource().fields();
        for (int i = 0; i < toSource.length; i++) {
            values.put(
                    toSource[i],
                    symmetric
                            ? WantedTargets.field("s" + i, toSource[i])
                            : source[i] instanceof Placeholder<?> placeholder
                                    ? GivenTable.selectable(placeholder, toSource[i], dialect)
                                    : source[i]);
        }
        Field<?>[] toTarget = columns.toTarget().fields();
        for (int i = 0; i < toTarget.length; i++) {
            values.putIfAbsent(toTarget[i], WantedTargets.field((symmetric ? "t" : "k") + i, toTarget[i]));
        }
    }

    /** Renders the insert. */
    SqlTemplate insert() {
        QueryPart wantedTargets = wanted.select();
        Field<?>[] row = columns.join().fields();
        return switch (dialect.linkInsert()) {
            case GUARDED_CTE -> rendered(guardedCte(wantedTargets), row);
            case ON_CONFLICT ->
                rendered(
                        DSL.sql(
                                "{0} on conflict {1} do update set {2} returning {3}",
                                insertFrom(wantedTargets, DSL.noCondition()),
                                pairKey(),
                                met.updates("excluded.{0}"),
                                Fields.names(List.of(row))),
                        row);
            case ON_DUPLICATE_KEY ->
                rendered(
                        DSL.sql(
                                "{0} on duplicate key update {1} returning {2}",
                                insertFrom(wantedTargets, DSL.noCondition()),
                                met.updatesOfPair(),
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
    SqlTemplate append() {
        Field<?>[] row = columns.join().fields();
        QueryPart insert = insertFrom(wanted.select(), DSL.noCondition());
        QueryPart names = Fields.names(List.of(row));
        return dialect.returning() == Returning.FINAL_TABLE
                ? rendered(DSL.sql("select {0} from final table ({1})", names, insert), row)
                : rendered(DSL.sql("{0} returning {1}", insert, names), row);
    }

    private SqlTemplate rendered(QueryPart statement, Field<?>... result) {
        return SqlTemplate.render(dsl, dialect.types(), statement, placeholders, result);
    }

    private QueryPart insertFrom(QueryPart wantedTargets, Condition condition) {
        return DSL.sql(
                "insert into {0} ({1}) select {2} from ({3}) {4} where {5}",
                columns.join(),
                Fields.names(values.keySet()),
                DSL.list(values.values()),
                wantedTargets,
                DSL.name(Aliases.WANTED),
                possible().and(condition));
    }

    /** A link may have a target by another spelling than it is given by: by that of the target's row. */
    private Condition amongWanted() {
        Field<?>[] target = links.targetFields();
        Condition given = wanted.among(target);
        return columns.toTarget().hasText()
                ? given.or(DSL.condition(
                        "{0} in (select {1} from {2})",
                        target.length == 1 ? target[0] : DSL.row(target), targetNames(), DSL.name(Aliases.WANTED)))
                : given;
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

    /** Links that exist are given another value only where it differs; the change of nothing makes them part of the result. */
    private QueryPart merge(QueryPart wantedTargets) {
        List<QueryPart> assignments = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            assignments.add(DSL.sql("{0} = {1}", attributes.get(i).getUnqualifiedName(), wanted.attribute(i)));
        }
        TableField<?, LocalDateTime> deletedAt = columns.options().deletedAt();
        if (deletedAt != null) {
            assignments.add(DSL.sql("{0} = null", deletedAt.getUnqualifiedName()));
        }
        Field<?> updatedAt = columns.updatedAt();
        Field<?> time = updatedAt == null ? columns.toSource().fields()[0] : updatedAt;
        assignments.add(
                updatedAt != null && met.isChanged()
                        ? DSL.sql(
                                "{0} = case when {1} then {2} else {3} end",
                                time.getUnqualifiedName(), mergeDiffers(), now(time), time)
                        : DSL.sql("{0} = {1}", time.getUnqualifiedName(), time));
        return DSL.sql(
                "merge into {0} using (select * from ({1}) {2} where {3}) {2} on {4}"
                        + " when matched then update set {5} when not matched then insert ({6}) values ({7})",
                columns.join(),
                wantedTargets,
                DSL.name(Aliases.WANTED),
                possible(),
                linkOfWanted(),
                DSL.list(assignments),
                Fields.names(values.keySet()),
                DSL.list(values.values()));
    }

    private Condition mergeDiffers() {
        Condition differs = DSL.falseCondition();
        for (int i = 0; i < attributes.size(); i++) {
            differs = differs.or(distinct(attributes.get(i), i));
        }
        TableField<?, LocalDateTime> deletedAt = columns.options().deletedAt();
        return deletedAt == null ? differs : differs.or(deletedAt.isNotNull());
    }

    private <V> Condition distinct(Field<V> attribute, int index) {
        Field<V> given = WantedTargets.field("a" + index, attribute);
        return dialect.difference().betweenGiven(attribute, given, given, StoredTypes.at(storedTypes, index));
    }

    /** The select of the links that existed sees the table as it was before the insert, so what was written is left out. */
    private QueryPart guardedCte(QueryPart wantedTargets) {
        Condition existing = links.condition().and(columns.live(false)).and(amongWanted());
        if (met.isChanged()) {
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
        QueryPart onConflict = met.isChanged()
                ? DSL.sql("do update set {0} where {1}", met.updates("excluded.{0}"), met.differs("excluded.{0}"))
                : DSL.sql("do nothing");
        return DSL.sql(
                "insert into {0} ({1}) select {2} from {3} where {4} on conflict {5} {6}",
                columns.join(),
                Fields.names(values.keySet()),
                DSL.list(values.values()),
                DSL.name(Aliases.WANTED),
                possible().and(condition),
                pairKey(),
                onConflict);
    }

    /** Names the unique key of the pair, which where links are removed softly may be one over those that are not. */
    private QueryPart pairKey() {
        QueryPart names = Fields.names(columns.pairKey());
        TableField<?, LocalDateTime> deletedAt = columns.options().deletedAt();
        return deletedAt == null
                ? DSL.sql("({0})", names)
                : DSL.sql("({0}) where {1} is null", names, deletedAt.getUnqualifiedName());
    }

    /** Renders the exchange of all links of the source for others, for databases that change in table expressions. */
    SqlTemplate exchange() {
        QueryPart wantedTargets = wanted.select();
        Condition live = links.condition().and(columns.liveAlone());
        Condition unwanted = live.and(amongWanted().not());
        Condition kept = live.and(amongWanted());
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
                DSL.inline(RowChanges.REMOVED),
                targetNames(),
                DSL.inline(RowChanges.WRITTEN),
                DSL.inline(RowChanges.KEPT),
                columns.join(),
                kept);
        return rendered(exchange, changed());
    }

    /** Renders the removal of those links that exist and the insert of those that do not, in one statement. */
    SqlTemplate toggle() {
        QueryPart wantedTargets = wanted.select();
        Condition linked = links.condition().and(columns.liveAlone()).and(amongWanted());
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
                DSL.inline(RowChanges.REMOVED),
                targetNames(),
                DSL.inline(RowChanges.WRITTEN));
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
                : DSL.sql("update {0} set {1}", columns.join(), columns.removal(this::now));
    }
}
