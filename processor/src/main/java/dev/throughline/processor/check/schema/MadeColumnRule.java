package dev.throughline.processor.check.schema;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.declared.Signature;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ColumnOrigin;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column that an association adds to a table has no name that something else of its model has. */
public final class MadeColumnRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        for (Table table : schema.tables()) {
            List<Column> columns = table.columns();
            // Those of join tables have a rule of their own.
            if (!table.links().isEmpty()) {
                continue;
            }
            for (Column column : columns) {
                if (isMade(column)) {
                    clash(column, columns.subList(0, columns.indexOf(column)), table, draft)
                            .ifPresent(clash -> report(column, clash, table, draft, report));
                }
            }
        }
    }

    /** Returns whether an association without a join table adds a column. */
    static boolean isMade(Column column) {
        return column.origin() instanceof ColumnOrigin.Reference || column.origin() instanceof ColumnOrigin.References;
    }

    private static Optional<String> clash(Column column, List<Column> former, Table table, Draft draft) {
        Optional<String> other = former.stream()
                .filter(candidate -> names(candidate).anyMatch(names(column).toList()::contains))
                .findFirst()
                .map(candidate -> candidate.accessor() + "()");
        return other.or(() -> table.associations().stream()
                        .filter(association -> AccessorRule.names(association)
                                .anyMatch(name ->
                                        name.equals(column.accessor() + "()") || name.equals(column.constant())))
                        .findFirst()
                        .map(association -> association.property() + "()"))
                .or(() -> draft.models().stream()
                        .filter(model ->
                                model.identity().table().equals(table.identity().table()))
                        .flatMap(model -> model.declaration().methods().stream())
                        .filter(method -> method.equals(Signature.of(column.accessor()))
                                || method.equals(new Signature(
                                        column.setter(),
                                        List.of(column.type().type().qualifiedName()))))
                        .findFirst()
                        .map(method -> "the method " + method.name() + "(..)"));
    }

    // Some databases tell names by case, some do not.
    private static Stream<String> names(Column column) {
        return Stream.of(
                column.name().toLowerCase(Locale.ROOT) + " in the table",
                column.constant(),
                column.accessor() + "()",
                column.component() + "()",
                column.setter() + "(..)");
    }

    private static void report(Column column, String clash, Table table, Draft draft, Report report) {
        List<Reference> using = draft.references().stream()
                .filter(reference -> reference
                                .child()
                                .identity()
                                .table()
                                .equals(table.identity().table())
                        && reference.columns().contains(column.name()))
                .sorted(Comparator.comparing(
                        reference -> !reference.declaration().kind().isOfChild()))
                .toList();
        List<ReferenceDeclaration> here = using.stream()
                .filter(reference -> reference.source().declaration().compiledHere())
                .map(Reference::declaration)
                .toList();
        if (here.stream().anyMatch(association -> report.concerns(association.place()))) {
            return; // One name too many is enough to be told of.
        }
        here.stream()
                .findFirst()
                .ifPresent(association -> report.add(
                        Problem.REFERENCE_COLUMN_CLASH,
                        association.at("foreignKey"),
                        Sides.name(association),
                        column.name(),
                        table.identity().name(),
                        clash));
        using.forEach(reference -> report.leaveOut(reference.declaration().place()));
    }
}
