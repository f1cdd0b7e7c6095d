package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.declared.ReferenceKind;
import dev.throughline.processor.model.declared.Removal;
import java.util.Arrays;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads a property with {@code @BelongsTo}, {@code @HasOne} or {@code @HasMany}. */
final class ReferenceReader {

    private final AssociationTypes associationTypes;
    private final Unresolved unresolved;
    private final Nullability nullability;

    ReferenceReader(Types types, Unresolved unresolved, Nullability nullability, Report report) {
        this.nullability = nullability;
        this.associationTypes = new AssociationTypes(types, unresolved, report);
        this.unresolved = unresolved;
    }

    Optional<ReferenceDeclaration> read(
            ReferenceKind kind,
            JavaType model,
            ExecutableElement method,
            TypeMirror type,
            Annotated annotation,
            Place place) {
        if (!associationTypes.isAssociation(method, place) || unresolved.isIn(type)) {
            return Optional.empty();
        }
        if (kind != ReferenceKind.HAS_MANY) {
            return associationTypes
                    .target(type, "an interface with @Model", kind.annotation(), place)
                    .map(target -> declaration(kind, model, method, type, Optional.empty(), target, annotation, place));
        }
        if (!associationTypes.isList(method, type, kind.annotation(), place)) {
            return Optional.empty();
        }
        DeclaredType list = (DeclaredType) type;
        return associationTypes
                .targetOfList(list, kind.annotation(), place)
                .map(target -> declaration(kind, model, method, type, Optional.of(list), target, annotation, place));
    }

    private ReferenceDeclaration declaration(
            ReferenceKind kind,
            JavaType model,
            ExecutableElement method,
            TypeMirror type,
            Optional<DeclaredType> list,
            TypeElement target,
            Annotated annotation,
            Place place) {
        return new ReferenceDeclaration(
                kind,
                place,
                model,
                method.getSimpleName().toString(),
                list.map(declared -> SourceNames.of((TypeElement) declared.asElement())),
                list.map(AssociationTypes::isWildcard).orElse(false),
                SourceNames.of(target),
                SourceNames.of(type),
                nullability.isNullable(method, type),
                annotation.texts("foreignKey"),
                annotation.text(kind.keyAttribute()),
                annotation.text("singular"),
                annotation.text("inverse"),
                AssociationTypes.fixedValues(annotation, "scope"),
                annotation.texts("orderBy"),
                annotation.choice("onRemove").flatMap(ReferenceReader::removal),
                annotation.flag("constraints"),
                AssociationTypes.action(annotation, "onDelete"),
                AssociationTypes.action(annotation, "onUpdate"));
    }

    private static Optional<Removal> removal(String name) {
        return Arrays.stream(Removal.values())
                .filter(removal -> removal.name().equals(name))
                .findFirst();
    }
}
