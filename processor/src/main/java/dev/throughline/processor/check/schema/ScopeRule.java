package dev.throughline.processor.check.schema;

import dev.throughline.processor.check.wording.Names;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.diagnostic.Suggestions;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.declared.ValueKind;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.ScopeTerm;
import dev.throughline.processor.model.schema.ScopeTerm.Part;
import dev.throughline.processor.model.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an association fixes are properties that there are, each once, to values of their types. */
public final class ScopeRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        for (Table table : schema.tables()) {
            for (Association association : table.associations()) {
                for (Part part : List.of(Part.TARGET, Part.LINK)) {
                    new Terms(association, part, draft, report).check();
                }
            }
        }
    }

    private record Terms(Association association, Part part, Draft draft, Report report) {

        void check() {
            Set<String> fixed = new HashSet<>();
            association.scopes().stream()
                    // What the other direction gives is wrong there.
                    .filter(term -> term.part() == part && term.given())
                    .forEach(term -> check(term, fixed));
        }

        private void check(ScopeTerm term, Set<String> fixed) {
            if (term.column().isEmpty()
                    && draft.leavesOut(term.table().model(), term.value().property())) {
                return; // What is wrong with it has been told, and not that it is missing.
            }
            if (term.column().isEmpty()) {
                report.add(
                        Problem.SCOPE_UNKNOWN,
                        place(),
                        name(),
                        term.value().property(),
                        term.table().name(),
                        isRestated(term)
                                ? " What the other direction fixes of these rows holds here as it is: leave it out."
                                : Suggestions.sentence(term.value().property(), term.known()));
                return;
            }
            Column column = term.column().get();
            if (!fixed.add(column.name())) {
                wrong(term, "it is given twice. Leave one of them out.");
            } else if (!term.free()) {
                wrong(
                        term,
                        "the column " + column.name() + " says what is linked, or when, or is made by the database. Fix"
                                + " another property.");
            } else if (term.literal().isEmpty()) {
                report.add(
                        Problem.SCOPE_VALUE,
                        place(),
                        term.value().value(),
                        Names.brief(type(column)),
                        column.property(),
                        column.type().kind() == ValueKind.ENUM
                                ? Suggestions.sentence(
                                        term.value().value(), column.type().constants())
                                : "");
            }
        }

        private void wrong(ScopeTerm term, String why) {
            report.add(Problem.SCOPE_COLUMN, place(), name(), term.value().property(), why);
        }

        private boolean isRestated(ScopeTerm term) {
            return part == Part.TARGET
                    && association.scopes().stream()
                            .anyMatch(other ->
                                    other.part() == Part.SOURCE && other.value().equals(term.value()));
        }

        private static String type(Column column) {
            JavaType type = column.type().type();
            return type.simpleName();
        }

        private String name() {
            return association.source().parameter().simpleName() + "." + association.property() + "()";
        }

        private Place place() {
            return Place.of(association.source().parameter())
                    .member(association.property())
                    .annotation(association.annotation())
                    .attribute(part.option());
        }
    }
}
