package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.declared.ReferentialAction;
import dev.throughline.processor.model.resolved.End;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ForeignKey;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.naming.ConstraintNames;
import dev.throughline.processor.naming.ReservedNames;
import dev.throughline.processor.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Adds the foreign keys of associations without join tables to the table that has them.
 *
 * <p>What a join table's own foreign key says already is not said twice.
 */
final class ReferenceKeys {

    private final Table table;
    private final List<Reference> references;
    private final List<ForeignKey> keys;

    /**
     * Makes a resolver.
     *
     * @param table the child's table, with its columns
     * @param references the associations by foreign keys of the table, the child's own first
     */
    ReferenceKeys(Table table, List<Reference> references) {
        this.table = table;
        this.references = references;
        this.keys = new ArrayList<>(table.foreignKeys());
    }

    /** Returns the table's foreign keys, those of its links first. */
    List<ForeignKey> resolve() {
        for (Reference reference : references) {
            if (of(reference, keys).isEmpty()) {
                keys.add(foreignKey(reference));
            }
        }
        return List.copyOf(keys);
    }

    /** Returns the foreign key among those of the child's table by which an association goes. */
    static Optional<ForeignKey> of(Reference reference, List<ForeignKey> keys) {
        return keys.stream()
                .filter(key -> key.target()
                                .table()
                                .equals(reference.parent().identity().table())
                        && key.key().columns().equals(reference.key().columns())
                        && names(key.columns()).equals(reference.columns()))
                .findFirst();
    }

    private ForeignKey foreignKey(Reference reference) {
        List<Reference> group = references.stream().filter(reference::sharesKey).toList();
        boolean shared = references.stream().anyMatch(reference::competesWith)
                || keys.stream().anyMatch(key -> names(key.columns()).equals(reference.columns()));
        TableIdentity parent = reference.parent().identity();
        List<String> parts = shared
                ? Stream.concat(reference.columns().stream(), Stream.of(parent.name()))
                        .toList()
                : reference.columns();
        return new ForeignKey(
                constant(reference, group, shared),
                Optional.empty(),
                ConstraintNames.foreignKey(table.identity().name(), parts),
                parent,
                reference.key(),
                columns(table, reference.columns()),
                // A database cannot tell which of several tables a row refers to.
                !shared && given(group, ReferenceDeclaration::constraints).orElse(true),
                given(group, ReferenceDeclaration::onDelete).orElse(ReferentialAction.NO_ACTION),
                given(group, ReferenceDeclaration::onUpdate).orElse(ReferentialAction.CASCADE));
    }

    // As the child calls the parent, or else as its columns do.
    private String constant(Reference reference, List<Reference> group, boolean shared) {
        Words parent = Words.of(reference.declaration().parent().simpleName());
        Words role = ForeignKeyResolver.role(
                columns(table, reference.columns()), new End(reference.columns(), reference.parent(), reference.key()));
        Words columns =
                reference.columns().stream().map(Words::of).reduce(Words::and).orElse(parent);
        return Stream.of(
                        group.stream()
                                .map(Reference::declaration)
                                .filter(declaration -> declaration.kind().isOfChild())
                                .map(declaration -> Words.of(declaration.property())),
                        shared ? Stream.of(role.and(parent)) : Stream.of(role),
                        Stream.of(
                                columns,
                                columns.and(parent),
                                columns.and(parent).and(keyWords(reference))))
                .flatMap(words -> words)
                .map(words -> ReservedNames.constant(
                        words.constant(), table.identity().constant()))
                .filter(constant ->
                        keys.stream().noneMatch(key -> key.constant().equals(constant)))
                .findFirst()
                .orElseGet(() -> columns.and(Words.of("key" + keys.size())).constant());
    }

    private static Words keyWords(Reference reference) {
        return reference.key().columns().stream()
                .map(column -> Words.of(column.property()))
                .reduce(Words::and)
                .orElseThrow();
    }

    private static <T> Optional<T> given(List<Reference> group, Function<ReferenceDeclaration, Optional<T>> option) {
        return group.stream()
                .map(Reference::declaration)
                .map(option)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns the columns of a table with the given names. */
    static List<Column> columns(Table table, List<String> names) {
        return names.stream()
                .map(name -> table.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No column " + name)))
                .toList();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
