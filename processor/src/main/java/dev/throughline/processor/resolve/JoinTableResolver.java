package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.declared.Stub;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ForeignKey;
import dev.throughline.processor.model.schema.Index;
import dev.throughline.processor.model.schema.Key;
import dev.throughline.processor.model.schema.Pairing;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.model.schema.UniqueKey;
import dev.throughline.processor.naming.ConstraintNames;
import dev.throughline.processor.naming.GeneratedNames;
import dev.throughline.processor.naming.Identifiers;
import dev.throughline.processor.naming.Naming;
import dev.throughline.processor.naming.ReservedNames;
import dev.throughline.processor.naming.Words;
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
 * <p>Its types are those of its model, or are in the package of its owner. The columns that associations fix come first,
 * then those to its two ends, in the order that {@link Join} says.
 */
final class JoinTableResolver {

    private final Join join;
    private final ResolvedModel owner;
    private final String constant;
    private final JoinColumns columns;

    JoinTableResolver(Naming naming, Join join) {
        this.join = join;
        this.owner = join.owner();
        this.constant = join.model()
                .map(model -> model.identity().constant())
                .orElseGet(() -> ReservedNames.tableConstant(Words.of(join.through())));
        this.columns = new JoinColumns(naming, join, constant);
    }

    /** Returns the join table. */
    Table resolve() {
        Optional<Table.Timestamps> timestamps = columns.timestamps();
        List<Column> fixed = columns.fixed();
        List<Column> first = columns.references(join.ends(join.first()));
        List<Column> second = columns.references(join.ends(join.second()));
        List<Column> pair = distinct(List.of(fixed, first, second));
        Optional<Column> deletedAt = columns.deletedAt();
        TableIdentity identity = identity(pair);
        List<ForeignKey> foreignKeys = new ForeignKeyResolver(join, constant).resolve(first, second);
        return new Table(
                identity,
                columns.all(),
                uniqueKeys(identity.key(), pair),
                foreignKeys,
                indexes(identity.key(), pair, foreignKeys, fixed, first, second),
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
                join.schema(),
                join.sides().stream()
                        .flatMap(side -> side.ends().stream())
                        .allMatch(end -> end.model().identity().visible()),
                key);
    }

    // Without a key over the pair it could be linked twice.
    private List<UniqueKey> uniqueKeys(Key primaryKey, List<Column> pair) {
        List<UniqueKey> result =
                new ArrayList<>(join.model().map(ResolvedModel::uniqueKeys).orElse(List.of()));
        if (!isRepeatable() && !new HashSet<>(primaryKey.columns()).equals(new HashSet<>(pair))) {
            result.add(new UniqueKey(constant(pair), ConstraintNames.uniqueKey(join.through(), names(pair)), pair));
        }
        return result;
    }

    // The primary key finds links from their source, unless it is a key of its own, and then a unique key does. Where a
    // pair can be linked several times there is none.
    private List<Index> indexes(
            Key primaryKey,
            List<Column> pair,
            List<ForeignKey> foreignKeys,
            List<Column> fixed,
            List<Column> first,
            List<Column> second) {
        List<Index> result = new ArrayList<>();
        boolean found = !isRepeatable()
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
                        && names(key.columns()).equals(join.first()))
                .map(key -> index(key.columns()))
                .forEach(result::add);
        result.add(fromSecond(second, distinct(List.of(second, fixed, first))));
        return result;
    }

    private boolean isRepeatable() {
        return join.leading().pairing() == Pairing.REPEATABLE;
    }

    // All that a link is found by is in it, so that either end is as quick to read as the other, whichever is first.
    private Index fromSecond(List<Column> second, List<Column> indexed) {
        Words role = ForeignKeyResolver.role(second, join.ends(join.second()).get(0));
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
    private static List<Column> distinct(List<List<Column>> columns) {
        Map<String, Column> result = new LinkedHashMap<>();
        columns.stream().flatMap(List::stream).forEach(column -> result.putIfAbsent(column.name(), column));
        return List.copyOf(result.values());
    }
}
