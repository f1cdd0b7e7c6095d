package dev.throughline.processor.check.reference;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.FixedValue;
import dev.throughline.processor.model.declared.ReferenceKind;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.UniqueKey;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that was generated before has the foreign key already, as nothing can be added to it. */
public final class ReferenceElsewhereRule implements ReferenceRule {

    @Override
    public void check(Reference reference, Draft draft, Report report) {
        boolean there = reference.child().declaration().compiledHere()
                || References.sharingKey(reference, draft).stream()
                        .anyMatch(other -> !other.source().declaration().compiledHere());
        if (!there && !report.concerns(reference.declaration().place())) {
            report.add(
                    Problem.REFERENCE_ELSEWHERE,
                    reference.declaration().place(),
                    reference.declaration().child().simpleName(),
                    reference.declaration().parent().simpleName(),
                    String.join(", ", reference.columns()));
        } else if (there && isOne(reference) && !isUnique(reference, draft)) {
            report.add(
                    Problem.REFERENCE_NOT_UNIQUE,
                    reference.declaration().place(),
                    reference.declaration().child().simpleName(),
                    Sides.name(reference.declaration()),
                    reference.declaration().parent().simpleName(),
                    String.join(", ", reference.columns()));
        }
    }

    private static boolean isOne(Reference reference) {
        return reference.declaration().kind() == ReferenceKind.HAS_ONE
                && !reference.child().declaration().compiledHere();
    }

    private static boolean isUnique(Reference reference, Draft draft) {
        ResolvedModel child = reference.child();
        Set<String> columns = new TreeSet<>(reference.columns());
        child.columns().stream()
                .filter(column -> fixed(reference).contains(column.property()))
                .forEach(column -> columns.add(column.name()));
        boolean declared = Stream.concat(
                        Stream.of(child.identity().key().columns()),
                        child.uniqueKeys().stream().map(UniqueKey::columns))
                .anyMatch(key -> key.stream().map(Column::name).allMatch(columns::contains));
        return declared
                || References.sharingKey(reference, draft).stream()
                        .filter(other -> other.declaration().kind() == ReferenceKind.HAS_ONE
                                && !other.source().declaration().compiledHere())
                        .anyMatch(other -> fixed(reference).containsAll(fixed(other)));
    }

    private static Set<String> fixed(Reference reference) {
        return reference.declaration().scope().stream()
                .map(FixedValue::property)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
