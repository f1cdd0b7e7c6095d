package dev.throughline.processor.check.model;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.AssociationDeclaration;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.declared.Signature;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.naming.Identifiers;
import dev.throughline.processor.naming.ReservedNames;
import java.util.Locale;

/** No property, association or default method has the name of a method of jOOQ's records. */
public final class ReservedNameRule implements ModelRule {

    @Override
    public void check(ResolvedModel model, Report report) {
        ModelDeclaration declaration = model.declaration();
        for (PropertyDeclaration property : declaration.properties()) {
            if (ReservedNames.ofRecord(property.method())) {
                String name = declaration.type().simpleName() + Identifiers.capitalised(property.name());
                String method =
                        property.method().equals(property.name()) ? Identifiers.uncapitalised(name) : "get" + name;
                String column = property.column().name().orElseGet(() -> column(model, property));
                report.add(
                        Problem.RESERVED_NAME,
                        property.place(),
                        property.method() + "()",
                        "Call it something else and keep the name of the column: @Column(name = \"" + column + "\") "
                                + source(property) + " " + method + "()");
            }
        }
        for (AssociationDeclaration association : declaration.associations()) {
            String accessor = "get" + Identifiers.capitalised(association.property());
            for (String method : new String[] {association.property(), accessor}) {
                if (ReservedNames.ofRecord(method)) {
                    report.add(
                            Problem.RESERVED_NAME,
                            association.place(),
                            method + "()",
                            "Call the association something else, such as "
                                    + declaration.type().simpleName().toLowerCase(Locale.ROOT)
                                    + Identifiers.capitalised(association.property()) + "().");
                }
            }
        }
        for (Signature method : declaration.methods()) {
            if (method.parameters().isEmpty() && ReservedNames.ofRecord(method.name())) {
                report.add(
                        Problem.RESERVED_NAME,
                        Place.of(declaration.type()).member(method.name()),
                        method.name() + "()",
                        "Call it something else.");
            }
        }
    }

    private static String column(ResolvedModel model, PropertyDeclaration property) {
        return model.columns().stream()
                .filter(column -> column.property().equals(property.name()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static String source(PropertyDeclaration property) {
        return property.source().substring(property.source().lastIndexOf('.') + 1);
    }
}
