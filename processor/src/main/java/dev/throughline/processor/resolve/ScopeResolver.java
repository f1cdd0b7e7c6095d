package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.FixedValue;
import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.Literal;
import dev.throughline.processor.model.schema.ScopeTerm;
import dev.throughline.processor.model.schema.ScopeTerm.Part;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the columns that an association fixes, and the values as generated code writes them. */
final class ScopeResolver {

    private final Side side;
    private final FixedColumns fixed;
    private final Table through;

    ScopeResolver(Side side, FixedColumns fixed, Table through) {
        this.side = side;
        this.fixed = fixed;
        this.through = through;
    }

    List<ScopeTerm> resolve() {
        return Stream.of(
                        side.scopes().source().stream().map(value -> ofModel(Part.SOURCE, value, side.source())),
                        side.scopes().target().stream().map(value -> ofModel(Part.TARGET, value, side.target())),
                        side.scopes().link().stream().map(this::ofLink))
                .flatMap(terms -> terms)
                .toList();
    }

    private static ScopeTerm ofModel(Part part, FixedValue value, ResolvedModel model) {
        return term(part, value, part == Part.TARGET, model.identity(), model.columns(), free(model));
    }

    private static List<Column> free(ResolvedModel model) {
        return model.columns().stream()
                .filter(column -> column.role() == Role.NONE)
                .toList();
    }

    /** Returns a value of a property of one of the columns, of which some can be given one. */
    static ScopeTerm term(
            Part part, FixedValue value, boolean given, TableIdentity table, List<Column> columns, List<Column> free) {
        Optional<Column> column = columns.stream()
                .filter(candidate -> candidate.property().equals(value.property()))
                .findFirst();
        return new ScopeTerm(
                part,
                value,
                given,
                table,
                column,
                column.filter(free::contains).isPresent(),
                literal(value, column),
                properties(free));
    }

    private ScopeTerm ofLink(FixedValue value) {
        Optional<Column> column = fixed.name(value.property())
                .flatMap(name -> through.columns().stream()
                        .filter(candidate -> candidate.name().equals(name))
                        .findFirst());
        return new ScopeTerm(
                Part.LINK,
                value,
                !side.declaration().throughScope().isEmpty(),
                through.identity(),
                column,
                column.map(Column::name).filter(fixed::isFree).isPresent(),
                literal(value, column),
                properties(through.columns().stream()
                        .filter(candidate -> fixed.isFree(candidate.name()))
                        .toList()));
    }

    private static Optional<Literal> literal(FixedValue value, Optional<Column> column) {
        return column.filter(found -> found.type().converter().isEmpty())
                .flatMap(found -> Literals.of(value.value(), found.type()));
    }

    private static List<String> properties(List<Column> columns) {
        return columns.stream().map(Column::property).toList();
    }
}
