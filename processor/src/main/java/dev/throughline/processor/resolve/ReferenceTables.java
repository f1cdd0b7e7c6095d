package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.ReferenceKind;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.Index;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.UniqueKey;
import dev.throughline.processor.naming.ConstraintNames;
import dev.throughline.processor.naming.ReservedNames;
import dev.throughline.processor.naming.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Adds to tables the keys and indexes of associations without join tables. */
final class ReferenceTables {

    private final List<Reference> references;

    /** Makes a resolver of the associations of all models. */
    ReferenceTables(List<Reference> references) {
        this.references = references.stream().filter(Reference::isSound).toList();
    }

    /** Returns the table of a model with the foreign keys that it has for associations, and with what they need. */
    Table extended(Table table, ResolvedModel model) {
        List<Reference> ofModel = ofChild(model);
        if (ofModel.isEmpty()) {
            return table;
        }
        List<UniqueKey> uniqueKeys = new ArrayList<>(table.uniqueKeys());
        ofModel.stream()
                .filter(reference -> reference.declaration().kind() == ReferenceKind.HAS_ONE)
                .forEach(reference -> addUniqueKey(reference, table, uniqueKeys));
        List<Index> indexes = new ArrayList<>(table.indexes());
        ofModel.forEach(reference -> addIndex(reference, table, uniqueKeys, indexes));
        return table.withKeys(uniqueKeys, new ReferenceKeys(table, ofModel).resolve(), indexes);
    }

    private List<Reference> ofChild(ResolvedModel model) {
        List<Reference> all = references.stream()
                .filter(reference -> reference.isOfChild(model))
                .toList();
        return Stream.concat(
                        all.stream()
                                .filter(reference ->
                                        reference.declaration().kind().isOfChild()),
                        all.stream()
                                .filter(reference ->
                                        !reference.declaration().kind().isOfChild()))
                .toList();
    }

    private static void addUniqueKey(Reference reference, Table table, List<UniqueKey> uniqueKeys) {
        Stream<Column> fixed = reference.scope().stream()
                .flatMap(value -> table.columns().stream()
                        .filter(column -> column.property().equals(value.property())));
        List<Column> columns = Stream.concat(ReferenceKeys.columns(table, reference.columns()).stream(), fixed)
                .distinct()
                .toList();
        Set<Column> all = new HashSet<>(columns);
        if (keys(table, uniqueKeys).noneMatch(all::containsAll)) {
            uniqueKeys.add(new UniqueKey(
                    constant(columns, table),
                    ConstraintNames.uniqueKey(table.identity().name(), names(columns)),
                    columns));
        }
    }

    // Without an index the database would look at all rows when a parent goes, and so would the association.
    private static void addIndex(Reference reference, Table table, List<UniqueKey> uniqueKeys, List<Index> indexes) {
        List<Column> columns = ReferenceKeys.columns(table, reference.columns());
        Set<Column> all = new HashSet<>(columns);
        boolean found = Stream.concat(keys(table, uniqueKeys), indexes.stream().map(Index::columns))
                .filter(key -> key.size() >= columns.size())
                .anyMatch(key -> all.equals(new HashSet<>(key.subList(0, columns.size()))));
        if (!found) {
            indexes.add(new Index(
                    constant(columns, table),
                    ConstraintNames.index(table.identity().name(), names(columns)),
                    columns));
        }
    }

    private static Stream<List<Column>> keys(Table table, List<UniqueKey> uniqueKeys) {
        return Stream.concat(
                Stream.of(table.identity().key().columns()), uniqueKeys.stream().map(UniqueKey::columns));
    }

    private static String constant(List<Column> columns, Table table) {
        String constant = names(columns).stream()
                .map(Words::of)
                .reduce(Words::and)
                .orElseThrow()
                .constant();
        return ReservedNames.constant(constant, table.identity().constant());
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
