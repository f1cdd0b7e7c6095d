package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.FixedValue;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.naming.Identifiers;
import dev.throughline.processor.naming.Naming;
import dev.throughline.processor.naming.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the columns of a join table that its associations fix. */
final class FixedColumns {

    private final Naming naming;
    private final Join join;

    FixedColumns(Naming naming, Join join) {
        this.naming = naming;
        this.join = join;
    }

    /** Returns the columns, in the order that they have in the table. */
    List<String> names() {
        return join.inOrder(join.sides().stream()
                .flatMap(side -> side.scopes().link().stream())
                .map(FixedValue::property)
                .flatMap(property -> name(property).stream())
                .filter(this::isFree)
                .distinct()
                .toList());
    }

    /** Returns the column of a property: that of the model, or the one that is made where there is no model. */
    Optional<String> name(String property) {
        return join.model()
                .map(model -> model.columns().stream()
                        .filter(column -> column.property().equals(property))
                        .map(Column::name)
                        .findFirst())
                .orElseGet(() -> Optional.of(property)
                        .filter(Identifiers::isLegal)
                        .map(legal -> naming.of(Words.of(legal)))
                        .filter(name -> !name.isEmpty()));
    }

    /** Returns whether a column can be fixed: it neither links rows, nor says when, nor is made by the database. */
    boolean isFree(String name) {
        boolean links = join.sides().stream()
                .flatMap(side -> side.ends().stream())
                .anyMatch(end -> end.columns().contains(name));
        boolean made = join.model().stream()
                .flatMap(model -> model.columns().stream())
                .anyMatch(column -> column.name().equals(name) && !canBeGiven(column));
        return !links && !made && times().noneMatch(name::equals);
    }

    /** Returns whether the values of a column are the caller's. */
    static boolean canBeGiven(Column column) {
        return !column.identity() && column.role() == Role.NONE;
    }

    private Stream<String> times() {
        Stream<String> timestamps = join.given(LinkDeclaration::timestamps).orElse(true)
                ? Stream.of("createdAt", "updatedAt")
                : Stream.empty();
        Stream<String> removal =
                join.given(LinkDeclaration::softDelete).orElse(false) ? Stream.of("deletedAt") : Stream.empty();
        return Stream.concat(timestamps, removal).map(property -> naming.of(Words.of(property)));
    }
}
