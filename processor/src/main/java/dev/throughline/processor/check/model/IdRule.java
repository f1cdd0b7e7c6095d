package dev.throughline.processor.check.model;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.declared.ValueKind;
import dev.throughline.processor.model.resolved.ResolvedModel;
import java.util.List;

/** A model has a key, and the database can make it where it is to. */
public final class IdRule implements ModelRule {

    @Override
    public void check(ResolvedModel model, Report report) {
        ModelDeclaration declaration = model.declaration();
        List<PropertyDeclaration> ids = declaration.ids();
        // A property that was left out may have been the key.
        if (ids.isEmpty() && !model.link() && declaration.stubs().isEmpty() && declaration.implementable()) {
            report.add(
                    Problem.NO_ID,
                    declaration.place().annotation("Model"),
                    declaration.type().simpleName());
        }
        ids.forEach(id -> checkType(id, report));
        ids.stream()
                .filter(PropertyDeclaration::generated)
                .forEach(id -> checkGenerated(id, ids, model.link(), report));
    }

    private static void checkType(PropertyDeclaration id, Report report) {
        if (!isComparable(id)) {
            report.add(
                    Problem.KEY_TYPE,
                    id.place().annotation("Id"),
                    id.name(),
                    id.source(),
                    reason(id.type().kind()));
        }
    }

    /** Bytes that a converter makes a type of have the equality of that type. */
    private static boolean isComparable(PropertyDeclaration id) {
        ValueKind kind = id.type().kind();
        return kind.canBeKey()
                || ((kind == ValueKind.BYTES || kind == ValueKind.ARRAY)
                        && id.type().converter().isPresent());
    }

    private static String reason(ValueKind kind) {
        return switch (kind) {
            case FLOAT, DOUBLE ->
                "databases round such numbers, and then do not find a row by the number that it was stored with. Make it"
                        + " a BigDecimal.";
            case BYTES, ARRAY ->
                "Java takes two arrays for different whatever is in them. Make it a String, in hexadecimal for example, or a"
                        + " UUID.";
            default -> "databases do not compare documents, or compare how they are written. Make it a String.";
        };
    }

    private static void checkGenerated(
            PropertyDeclaration id, List<PropertyDeclaration> ids, boolean link, Report report) {
        String wrong = wrong(id, ids.size(), link);
        if (!wrong.isEmpty()) {
            report.add(Problem.GENERATED_ID, id.place().annotation("Id").attribute("generated"), id.name(), wrong);
        }
    }

    private static String wrong(PropertyDeclaration id, int parts, boolean link) {
        if (parts > 1) {
            return "one of " + parts + " parts of a key";
        }
        if (id.type().kind() == ValueKind.UUID) {
            return link ? "a UUID of a join table, whose rows the database makes" : "";
        }
        if (!id.type().kind().canBeGenerated()) {
            return "of type " + id.type().type().simpleName();
        }
        return id.type().primitive() ? "a primitive, which is never without a value" : "";
    }
}
