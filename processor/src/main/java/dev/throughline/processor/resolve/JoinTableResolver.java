package dev.throughline.processor.resolve;

import dev.throughline.processor.model.Column;
import dev.throughline.processor.model.ForeignKey;
import dev.throughline.processor.model.Index;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.Join;
import dev.throughline.processor.model.Key;
import dev.throughline.processor.model.ModelDeclaration;
import dev.throughline.processor.model.Pairing;
import dev.throughline.processor.model.ResolvedModel;
import dev.throughline.processor.model.Side;
import dev.throughline.processor.model.Stub;
import dev.throughline.processor.model.Table;
import dev.throughline.processor.model.TableIdentity;
import dev.throughline.processor.model.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a join table of the associations that go through it.
 *
 * <p>Its types are those of its model, or are in the package of the model that comes first by qualified name among those
 * that declare such an association. The columns to the source of the association that comes first by property, then by
 * model, come before those to its target, and those that associations fix before both. So neither depends on the order
 * of files.
 */
final class JoinTableResolver {

    private final Join join;
    private final Side leading;
    private final ResolvedModel owner;
    private final String constant;
    private final JoinColumns columns;

    JoinTableResolver(Naming naming, Join join) {
        this.join = join;
        this.leading = join.leading();
        this.owner = owner(join);
        this.constant = join.model()
                .map(model -> model.identity().constant())
                .orElseGet(() -> ReservedNames.tableConstant(Words.of(join.through())));
        this.columns = new JoinColumns(naming, join, constant);
    }

    /** Returns the model whose package gets the types of the join table. */
    static ResolvedModel owner(Join join) {
        return join.model()
                .orElseGet(() -> join.sides().stream()
                        .map(Side::source)
                        .min((a, b) ->
                                a.declaration().type().compareTo(b.declaration().type()))
                        .orElseThrow());
    }

    /** Returns the join table. */
    Table resolve() {
        Optional<Table.Timestamps> timestamps = columns.timestamps();
        List<Column> fixed = columns.fixed();
        List<Column> toSource = columns.references(join.ends(leading.foreignKey()));
        List<Column> toTarget = columns.references(join.ends(leading.otherKey()));
        List<Column> pair = distinct(fixed, toSource, toTarget);
        Optional<Column> deletedAt = columns.deletedAt();
        TableIdentity identity = identity(pair);
        List<ForeignKey> foreignKeys = new ForeignKeyResolver(join, constant).resolve(toSource, toTarget);
        return new Table(
                identity,
                columns.all(),
                uniqueKeys(identity.key(), pair),
                foreignKeys,
                indexes(identity.key(), pair, foreignKeys, fixed),
                timestamps,
                deletedAt,
                columns.attributes(),
                List.of(),
                join.sides().stream()
                        .map(Side::declaration)
                        .map(side -> new Table.Link(side.model(), side.property()))
                        .toList(),
                stubs(),
                join.model().isPresent() && owner.declaration().implementable(),
                origins());
    }

    private List<JavaType> origins() {
        Stream<ResolvedModel> ends = join.sides().stream().flatMap(side -> Stream.of(side.source(), side.target()));
        return Stream.concat(join.model().stream(), ends)
                .map(model -> model.declaration().type())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Stub> stubs() {
        return join.model()
                .map(ResolvedModel::declaration)
                .map(ModelDeclaration::stubs)
                .orElse(List.of());
    }

    private TableIdentity identity(List<Column> pair) {
        return join.model()
                .map(model -> ofModel(model, pair))
                .orElseGet(() -> ofName(key(pair, GeneratedNames.ofJoin(join.through()))));
    }

    private TableIdentity ofModel(ResolvedModel model, List<Column> pair) {
        TableIdentity identity = model.identity();
        GeneratedNames names = GeneratedNames.ofModel(model.declaration().type().simpleName());
        Key own = identity.key();
        return identity.withKey(
                model.keyedByItsEnds() ? key(pair, names) : new Key(own.name(), columns.ownKey(), own.record()));
    }

    private Key key(List<Column> pair, GeneratedNames names) {
        return new Key(
                ConstraintNames.primaryKey(join.through()),
                pair,
                Optional.of(owner.declaration().type().sibling(names.key())));
    }

    private TableIdentity ofName(Key key) {
        Words words = Words.of(join.through());
        JavaType home = owner.declaration().type();
        GeneratedNames names = GeneratedNames.ofJoin(join.through());
        return new TableIdentity(
                Optional.empty(),
                home.sibling(names.table()),
                home.sibling(names.record()),
                home.sibling(names.data()),
                home.sibling(names.repository()),
                constant,
                Identifiers.legal(words.camel()),
                words.text(),
                join.through(),
                leading.source().identity().schema(),
                join.sides().stream()
                        .flatMap(side -> side.ends().stream())
                        .allMatch(end -> end.model().identity().visible()),
                key);
    }

    // Without a key over the pair it could be linked twice.
    private List<UniqueKey> uniqueKeys(Key primaryKey, List<Column> pair) {
        List<UniqueKey> result =
                new ArrayList<>(join.model().map(ResolvedModel::uniqueKeys).orElse(List.of()));
        if (leading.pairing() != Pairing.REPEATABLE
                && !new HashSet<>(primaryKey.columns()).equals(new HashSet<>(pair))) {
            result.add(new UniqueKey(constant(pair), ConstraintNames.uniqueKey(join.through(), names(pair)), pair));
        }
        return result;
    }

    // The primary key finds links from their source, unless it is a key of its own, and then a unique key does. Where a
    // pair can be linked several times there is none.
    private List<Index> indexes(Key primaryKey, List<Column> pair, List<ForeignKey> foreignKeys, List<Column> fixed) {
        List<Index> result = new ArrayList<>();
        boolean found = leading.pairing() != Pairing.REPEATABLE
                || (primaryKey.columns().size() >= pair.size()
                        && primaryKey.columns().subList(0, pair.size()).equals(pair));
        if (!found) {
            result.add(index(pair));
        }
        // What associations fix stands before the source in these, so that the database, which does not know it, would
        // look at all rows when a source goes.
        foreignKeys.stream()
                .filter(key -> !fixed.isEmpty()
                        && key.enforced()
                        && names(key.columns()).equals(leading.foreignKey()))
                .map(key -> index(key.columns()))
                .forEach(result::add);
        result.add(fromTarget(foreignKeys, fixed));
        return result;
    }

    private Index fromTarget(List<ForeignKey> foreignKeys, List<Column> fixed) {
        List<Column> toTarget = foreignKeys.stream()
                .map(ForeignKey::columns)
                .filter(columns -> names(columns).equals(leading.otherKey()))
                .findFirst()
                .orElseThrow();
        List<Column> indexed =
                Stream.concat(toTarget.stream(), fixed.stream()).distinct().toList();
        Words role = ForeignKeyResolver.role(toTarget, leading.targetKey(), leading.target());
        return new Index(
                ReservedNames.constant(role.constant(), constant),
                ConstraintNames.index(join.through(), names(indexed)),
                indexed);
    }

    private Index index(List<Column> indexed) {
        return new Index(constant(indexed), ConstraintNames.index(join.through(), names(indexed)), indexed);
    }

    private static String constant(List<Column> columns) {
        return names(columns).stream()
                .map(Words::of)
                .reduce(Words::and)
                .orElseThrow()
                .constant();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    // Both keys may share a column, such as a tenant's.
    private static List<Column> distinct(List<Column> fixed, List<Column> toSource, List<Column> toTarget) {
        Map<String, Column> result = new LinkedHashMap<>();
        fixed.forEach(column -> result.putIfAbsent(column.name(), column));
        toSource.forEach(column -> result.putIfAbsent(column.name(), column));
        toTarget.forEach(column -> result.putIfAbsent(column.name(), column));
        return List.copyOf(result.values());
    }
}
