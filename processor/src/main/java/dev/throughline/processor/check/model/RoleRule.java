package dev.throughline.processor.check.model;

import dev.throughline.processor.check.wording.Names;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.declared.ValueKind;
import dev.throughline.processor.model.resolved.ResolvedModel;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A property with a role has a type for it and no other role, and is the only one with it. */
public final class RoleRule implements ModelRule {

    private static final Set<ValueKind> TIMES =
            EnumSet.of(ValueKind.LOCAL_DATE_TIME, ValueKind.INSTANT, ValueKind.OFFSET_DATE_TIME);

    @Override
    public void check(ResolvedModel model, Report report) {
        Map<Role, PropertyDeclaration> seen = new LinkedHashMap<>();
        for (PropertyDeclaration property : model.declaration().properties()) {
            if (property.role() == Role.NONE) {
                continue;
            }
            PropertyDeclaration former = seen.putIfAbsent(property.role(), property);
            if (former != null && !property.role().isReadOnly()) {
                add(Problem.ROLE_TWICE, property, report, former.name(), property.name(), annotation(property));
            }
            checkAlone(property, report);
            if (model.link() && property.role() == Role.VERSION) {
                add(
                        Problem.ROLE_OF_LINK,
                        property,
                        report,
                        property.name(),
                        annotation(property),
                        model.declaration().type().simpleName(),
                        "they do not read a link before they change it. Leave it out");
            }
            if (!property.role().isReadOnly()) {
                checkType(property, report);
            }
        }
    }

    private static void checkAlone(PropertyDeclaration property, Report report) {
        List<Role> roles = property.roles();
        if (roles.size() > 1) {
            contradict(property, "@" + roles.get(1).annotation(), "one value cannot be both", report);
        }
        if (property.id()) {
            contradict(property, "@Id", "the key of a row is given when it is made, and stays", report);
        }
        if (property.nullable() && property.role() == Role.VERSION) {
            contradict(property, "@Nullable", "every row has a version", report);
        }
        if (property.column().unique() && property.role().isReadOnly()) {
            contradict(
                    property, "@Column(unique = true)", "a row would be made by a value that is never written", report);
        }
        if (property.column().defaultValue().isPresent() && property.role() != Role.READ_ONLY) {
            contradict(property, "a default value", "every row gets a value already", report);
        }
    }

    private static void contradict(PropertyDeclaration property, String other, String why, Report report) {
        add(Problem.ROLE_CONTRADICTS, property, report, property.name(), annotation(property), other, why);
    }

    private static void checkType(PropertyDeclaration property, Report report) {
        boolean version = property.role() == Role.VERSION;
        boolean fits = version
                ? property.type().kind().canBeGenerated()
                : TIMES.contains(property.type().kind());
        if (!fits || property.type().converter().isPresent()) {
            add(
                    Problem.ROLE_TYPE,
                    property,
                    report,
                    property.name(),
                    Names.brief(property.source()),
                    annotation(property),
                    version ? "Long, Integer or Short" : "LocalDateTime, Instant or OffsetDateTime");
        }
    }

    private static String annotation(PropertyDeclaration property) {
        return property.role().annotation();
    }

    private static void add(Problem problem, PropertyDeclaration property, Report report, Object... details) {
        report.add(problem, property.place().annotation(annotation(property)), details);
    }
}
