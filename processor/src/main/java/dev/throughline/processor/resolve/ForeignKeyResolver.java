package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.declared.ReferentialAction;
import dev.throughline.processor.model.resolved.End;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ForeignKey;
import dev.throughline.processor.model.schema.Pairing;
import dev.throughline.processor.naming.ConstraintNames;
import dev.throughline.processor.naming.Identifiers;
import dev.throughline.processor.naming.ReservedNames;
import dev.throughline.processor.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names the foreign keys of a join table, and decides what they do. */
final class ForeignKeyResolver {

    private final Join join;
    private final String constant;

    /**
     * Makes a resolver.
     *
     * @param constant the constant that holds the join table
     */
    ForeignKeyResolver(Join join, String constant) {
        this.join = join;
        this.constant = constant;
    }

    /** Returns the foreign keys of the columns to both ends. */
    List<ForeignKey> resolve(List<Column> first, List<Column> second) {
        List<End> firstEnds = join.ends(join.first());
        List<End> secondEnds = join.ends(join.second());
        Words firstRole = role(first, firstEnds.get(0));
        Words secondRole = role(second, secondEnds.get(0));
        if (firstRole.equals(secondRole)) {
            firstRole = allWords(first);
            secondRole = allWords(second);
        }
        return Stream.concat(foreignKeys(firstRole, first, firstEnds), foreignKeys(secondRole, second, secondEnds))
                .toList();
    }

    // A database cannot tell which of several tables a row refers to, so it has no foreign key there.
    private Stream<ForeignKey> foreignKeys(Words role, List<Column> columns, List<End> ends) {
        List<String> names = columns.stream().map(Column::name).toList();
        if (ends.size() == 1) {
            boolean enforced = join.given(LinkDeclaration::constraints).orElse(true);
            return ends.stream()
                    .map(end -> foreignKey(
                            role, ConstraintNames.foreignKey(join.through(), names), columns, end, enforced));
        }
        return ends.stream().map(end -> {
            List<String> parts = new ArrayList<>(names);
            parts.add(end.model().identity().name());
            return foreignKey(
                    role.and(Words.of(end.model().declaration().type().simpleName())),
                    ConstraintNames.foreignKey(join.through(), parts),
                    columns,
                    end,
                    false);
        });
    }

    private ForeignKey foreignKey(Words role, String name, List<Column> columns, End end, boolean enforced) {
        List<String> names = columns.stream().map(Column::name).toList();
        String path = Identifiers.legal(role.camel());
        return new ForeignKey(
                ReservedNames.constant(role.constant(), constant),
                ReservedNames.ofTable(path) ? Optional.empty() : Optional.of(path),
                name,
                end.model().identity(),
                end.key(),
                columns,
                enforced,
                action(names, side -> side.declaration().onDelete()),
                action(names, side -> side.declaration().onUpdate()));
    }

    // Each end of a symmetric association is its source as much as its target.
    private ReferentialAction action(List<String> columns, Function<Side, Optional<ReferentialAction>> given) {
        return join.sides().stream()
                .filter(side -> side.foreignKey().equals(columns)
                        || (side.pairing() == Pairing.SYMMETRIC
                                && side.otherKey().equals(columns)))
                .map(given)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(ReferentialAction.CASCADE);
    }

    // What a link calls the row that it refers to: pug for pug_id. Several columns do so with one voice, or not at all.
    static Words role(List<Column> columns, End end) {
        List<Words> roles = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            roles.add(Words.of(columns.get(i).name())
                    .withoutEnding(Words.of(end.key().columns().get(i).property())));
        }
        return roles.stream().distinct().count() == 1
                ? roles.get(0)
                : Words.of(end.model().declaration().type().simpleName());
    }

    private static Words allWords(List<Column> columns) {
        return columns.stream()
                .map(column -> Words.of(column.name()))
                .reduce(Words::and)
                .orElseThrow();
    }
}
