package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.declared.Place;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads a property with {@code @BelongsToMany}. */
final class AssociationReader {

    static final String ANNOTATION = "BelongsToMany";

    private final AssociationTypes associationTypes;
    private final Unresolved unresolved;
    private final Report report;

    AssociationReader(Types types, Unresolved unresolved, Report report) {
        this.associationTypes = new AssociationTypes(types, unresolved, report);
        this.unresolved = unresolved;
        this.report = report;
    }

    Optional<LinkDeclaration> read(
            JavaType model, ExecutableElement method, TypeMirror type, Annotated annotation, Place place) {
        if (!associationTypes.isAssociation(method, place)) {
            return Optional.empty();
        }
        if (unresolved.isIn(type)
                || !associationTypes.isList(method, type, ANNOTATION, place)
                || !isThrough(method, annotation, place)) {
            return Optional.empty();
        }
        DeclaredType list = (DeclaredType) type;
        return associationTypes
                .targetOfList(list, ANNOTATION, place)
                .map(target -> declaration(model, method, list, target, annotation, place));
    }

    private boolean isThrough(ExecutableElement method, Annotated annotation, Place place) {
        Place model = place.annotation(ANNOTATION).attribute("throughModel");
        if (annotation.value("throughModel").isEmpty()) {
            return true;
        }
        if (annotation.isUnresolved("throughModel")) {
            unresolved.add("the class in throughModel of " + method.getSimpleName());
            return false;
        }
        Optional<TypeMirror> type = annotation.type("throughModel");
        if (type.isPresent() && unresolved.isIn(type.get())) {
            return false;
        }
        if (type.isPresent() && annotation.text("through").isPresent()) {
            report.add(Problem.THROUGH_TWICE, model, method.getSimpleName());
        }
        if (type.isPresent() && AssociationTypes.model(type.get()).isEmpty()) {
            if (associationTypes.isDoubtful(type.get())) {
                return false;
            }
            String name = SourceNames.brief(type.get());
            report.add(Problem.THROUGH_NOT_MODEL, model, name, name.toLowerCase(Locale.ROOT));
            return false;
        }
        return true;
    }

    private static LinkDeclaration declaration(
            JavaType model,
            ExecutableElement method,
            DeclaredType type,
            TypeElement target,
            Annotated annotation,
            Place place) {
        return new LinkDeclaration(
                place,
                model,
                method.getSimpleName().toString(),
                SourceNames.of((TypeElement) type.asElement()),
                AssociationTypes.isWildcard(type),
                SourceNames.of(target),
                SourceNames.of(type),
                annotation.text("through").orElse(""),
                annotation.type("throughModel").flatMap(AssociationTypes::model).map(SourceNames::of),
                annotation.texts("foreignKey"),
                annotation.texts("otherKey"),
                annotation.text("sourceKey"),
                annotation.text("targetKey"),
                annotation.text("singular"),
                annotation.text("inverse"),
                annotation.flag("timestamps"),
                annotation.flag("constraints"),
                annotation.flag("softDelete"),
                AssociationTypes.fixedValues(annotation, "scope"),
                AssociationTypes.fixedValues(annotation, "throughScope"),
                annotation.flag("unique"),
                annotation.flag("symmetric"),
                annotation.texts("orderBy"),
                AssociationTypes.action(annotation, "onDelete"),
                AssociationTypes.action(annotation, "onUpdate"));
    }
}
