package dev.throughline.processor.resolve;

import dev.throughline.processor.model.Column;
import dev.throughline.processor.model.ColumnOrigin;
import dev.throughline.processor.model.ForeignKey;
import dev.throughline.processor.model.Index;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.Join;
import dev.throughline.processor.model.Key;
import dev.throughline.processor.model.ReferentialAction;
import dev.throughline.processor.model.ResolvedModel;
import dev.throughline.processor.model.Side;
import dev.throughline.processor.model.Table;
import dev.throughline.processor.model.TableIdentity;
import dev.throughline.processor.model.ValueKind;
import dev.throughline.processor.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes a join table of the associations that go through it.
 *
 * <p>Its types are in the package of the model that comes first by qualified name among those that declare such an
 * association. The columns to the source of the association that comes first by property, then by model, come before
 * those to its target. So neither depends on the order of files.
 */
final class JoinTableResolver {

    private static final ValueType TIMESTAMP =
            new ValueType(ValueKind.LOCAL_DATE_TIME, new JavaType("java.time", "LocalDateTime"), false, List.of());
    private static final Column.Size NO_SIZE = new Column.Size(0, 0, 0);

    private final Naming naming;
    private final Join join;
    private final Side leading;
    private final ResolvedModel owner;
    private final String constant;
    private final Map<String, String> properties = new HashMap<>();

    JoinTableResolver(Naming naming, Join join) {
        this.naming = naming;
        this.join = join;
        this.leading = join.leading();
        this.owner = owner(join);
        this.constant = ReservedNames.tableConstant(Words.of(join.through()));
    }

    /** Returns the model whose package gets the types of the join table. */
    static ResolvedModel owner(Join join) {
        return join.sides().stream()
                .map(Side::source)
                .min((a, b) -> a.declaration().type().compareTo(b.declaration().type()))
                .orElseThrow();
    }

    /** Returns the join table. */
    Table resolve() {
        Optional<Table.Timestamps> timestamps = timestamps();
        List<Column> columns = new ArrayList<>();
        timestamps.ifPresent(both -> columns.addAll(List.of(both.createdAt(), both.updatedAt())));
        List<Column> toSource = references(leading.foreignKey(), leading.source());
        List<Column> toTarget = references(leading.otherKey(), leading.target());
        List<Column> pair = distinct(toSource, toTarget);
        columns.addAll(pair);
        return new Table(
                identity(pair),
                columns,
                List.of(),
                foreignKeys(toSource, toTarget),
                List.of(index(toTarget)),
                timestamps,
                List.of(),
                join.sides().stream()
                        .map(Side::declaration)
                        .map(side -> new Table.Link(side.model(), side.property()))
                        .toList(),
                List.of(),
                false,
                join.sides().stream()
                        .flatMap(side -> Stream.of(side.source(), side.target()))
                        .map(model -> model.declaration().type())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private TableIdentity identity(List<Column> pair) {
        Words words = Words.of(join.through());
        JavaType home = owner.declaration().type();
        GeneratedNames names = GeneratedNames.ofJoin(join.through());
        return new TableIdentity(
                Optional.empty(),
                home.sibling(names.table()),
                home.sibling(names.record()),
                home.sibling(names.repository()),
                constant,
                Identifiers.legal(words.camel()),
                words.text(),
                join.through(),
                leading.source().identity().schema(),
                leading.source().identity().visible()
                        && leading.target().identity().visible(),
                new Key(ConstraintNames.primaryKey(join.through()), pair, Optional.of(home.sibling(names.key()))));
    }

    private Optional<Table.Timestamps> timestamps() {
        boolean wanted = join.sides().stream()
                .map(side -> side.declaration().timestamps())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(true);
        return wanted
                ? Optional.of(new Table.Timestamps(
                        timestamp("createdAt", new ColumnOrigin.CreatedAt()),
                        timestamp("updatedAt", new ColumnOrigin.UpdatedAt())))
                : Optional.empty();
    }

    private Column timestamp(String property, ColumnOrigin origin) {
        return column(naming.of(Words.of(property)), TIMESTAMP, NO_SIZE, origin);
    }

    private List<Column> references(List<String> names, ResolvedModel model) {
        List<Column> key = model.identity().key().columns();
        List<Column> result = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Column referred = key.get(i);
            result.add(column(
                    names.get(i),
                    referred.type().boxed(),
                    referred.size(),
                    new ColumnOrigin.Reference(model.declaration().type(), referred.accessor())));
        }
        return result;
    }

    private Column column(String name, ValueType type, Column.Size size, ColumnOrigin origin) {
        String property = properties.computeIfAbsent(name, this::property);
        return new Column(
                name,
                ReservedNames.constant(Words.of(name).constant(), constant),
                property,
                property,
                "set" + Identifiers.capitalised(property),
                type,
                size,
                false,
                false,
                Optional.empty(),
                origin);
    }

    private String property(String column) {
        String property = Identifiers.legal(Words.of(column).camel());
        return ReservedNames.ofRecord(property) || ReservedNames.ofRecord("get" + Identifiers.capitalised(property))
                ? property + "_"
                : property;
    }

    // Both keys may share a column, such as a tenant's.
    private static List<Column> distinct(List<Column> toSource, List<Column> toTarget) {
        Map<String, Column> result = new LinkedHashMap<>();
        toSource.forEach(column -> result.putIfAbsent(column.name(), column));
        toTarget.forEach(column -> result.putIfAbsent(column.name(), column));
        return List.copyOf(result.values());
    }

    private List<ForeignKey> foreignKeys(List<Column> toSource, List<Column> toTarget) {
        Words sourceRole = role(toSource, leading.source());
        Words targetRole = role(toTarget, leading.target());
        if (sourceRole.equals(targetRole)) {
            sourceRole = allWords(toSource);
            targetRole = allWords(toTarget);
        }
        return List.of(
                foreignKey(sourceRole, toSource, leading.source()), foreignKey(targetRole, toTarget, leading.target()));
    }

    private ForeignKey foreignKey(Words role, List<Column> columns, ResolvedModel target) {
        List<String> names = columns.stream().map(Column::name).toList();
        String path = Identifiers.legal(role.camel());
        return new ForeignKey(
                ReservedNames.constant(role.constant(), constant),
                ReservedNames.ofTable(path) ? Optional.empty() : Optional.of(path),
                ConstraintNames.foreignKey(join.through(), names),
                target.identity(),
                columns,
                action(names, side -> side.declaration().onDelete()),
                action(names, side -> side.declaration().onUpdate()));
    }

    private ReferentialAction action(List<String> columns, Function<Side, Optional<ReferentialAction>> given) {
        return join.sides().stream()
                .filter(side -> side.foreignKey().equals(columns))
                .map(given)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(ReferentialAction.CASCADE);
    }

    // What a link calls the row that it refers to: pug for pug_id. Several columns do so with one voice, or not at all.
    private static Words role(List<Column> columns, ResolvedModel model) {
        List<Column> key = model.identity().key().columns();
        List<Words> roles = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            roles.add(Words.of(columns.get(i).name())
                    .withoutEnding(Words.of(key.get(i).property())));
        }
        return roles.stream().distinct().count() == 1
                ? roles.get(0)
                : Words.of(model.declaration().type().simpleName());
    }

    private static Words allWords(List<Column> columns) {
        return columns.stream()
                .map(column -> Words.of(column.name()))
                .reduce(Words::and)
                .orElseThrow();
    }

    private Index index(List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        Words role = role(columns, leading.target());
        return new Index(
                ReservedNames.constant(role.constant(), constant),
                ConstraintNames.index(join.through(), names),
                columns);
    }
}
