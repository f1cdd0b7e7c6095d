package dev.throughline.processor.check.schema;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.declared.Signature;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ForeignKey;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a model declares a column that its links have anyway, it declares it with the type that they give it. */
public final class ThroughColumnRule implements SchemaRule {

    private static final JavaType TIMESTAMP = new JavaType("java.time", "LocalDateTime");

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        for (Table table : schema.tables()) {
            if (table.links().isEmpty()) {
                continue;
            }
            Columns columns = new Columns(table, report);
            draft.models().stream()
                    .filter(model -> table.identity()
                            .model()
                            .equals(Optional.of(model.declaration().type())))
                    .forEach(model -> columns.check(model.declaration().methods()));
            table.timestamps().stream()
                    .flatMap(Table.Timestamps::columns)
                    .filter(time -> time.role().isReadOnly())
                    .forEach(columns::refuse);
            table.timestamps().stream()
                    .flatMap(Table.Timestamps::columns)
                    .filter(time -> time.role() == Role.NONE)
                    .forEach(time -> columns.check(time, TIMESTAMP));
            table.deletedAt().ifPresent(deletedAt -> columns.check(deletedAt, TIMESTAMP));
            Set<List<Column>> checked = new HashSet<>();
            for (ForeignKey key : table.foreignKeys()) {
                // Where columns refer to several models, these have keys of one type, or that is the problem.
                if (!checked.add(key.columns())) {
                    continue;
                }
                for (int i = 0; i < key.columns().size(); i++) {
                    Column referred = key.key().columns().get(i);
                    columns.check(key.columns().get(i), referred.type().type());
                    columns.checkRole(key.columns().get(i));
                }
            }
        }
    }

    private record Columns(Table table, Report report) {

        void check(List<Signature> methods) {
            table.columns().stream()
                    .filter(column -> !column.declared() && methods.contains(Signature.of(column.accessor())))
                    .forEach(column -> add(column, column.type().type(), "a method with a body"));
        }

        void check(Column column, JavaType needed) {
            JavaType given = column.type().type();
            if (column.declared() && !given.equals(needed)) {
                add(column, needed, given.simpleName());
            }
        }

        // A version is none of a link's anyway, and told so.
        void checkRole(Column column) {
            boolean referring = table.referenceAssociations().stream()
                    .anyMatch(association -> association.key().columns().contains(column));
            if (column.role() != Role.NONE && column.role() != Role.VERSION && !referring) {
                refuse(column);
            }
        }

        void refuse(Column column) {
            report.add(
                    Problem.ROLE_OF_LINK,
                    Place.of(table.identity().parameter())
                            .member(column.accessor())
                            .annotation(column.role().annotation()),
                    column.accessor(),
                    column.role().annotation(),
                    table.identity().parameter().simpleName(),
                    "they write " + column.name() + ". Leave it out");
        }

        private void add(Column column, JavaType needed, String given) {
            report.add(
                    Problem.THROUGH_COLUMN,
                    Place.of(table.identity().parameter()).member(column.accessor()),
                    column.accessor(),
                    column.name(),
                    table.identity().name(),
                    needed.simpleName(),
                    given);
        }
    }
}
