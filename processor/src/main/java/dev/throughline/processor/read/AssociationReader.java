package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.FixedValue;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.LinkDeclaration;
import dev.throughline.processor.model.Place;
import dev.throughline.processor.model.ReferentialAction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Reads a property with {@code @BelongsToMany}. */
final class AssociationReader {

    static final String ANNOTATION = "BelongsToMany";

    private static final List<String> LISTS = List.of("java.util.List", "java.util.Collection");
    private static final List<String> SETS = List.of("java.util.Set", "java.util.SortedSet", "java.util.NavigableSet");

    private final Types types;
    private final Unresolved unresolved;
    private final Report report;

    AssociationReader(Types types, Unresolved unresolved, Report report) {
        this.types = types;
        this.unresolved = unresolved;
        this.report = report;
    }

    Optional<LinkDeclaration> read(
            JavaType model, ExecutableElement method, TypeMirror type, Annotated annotation, Place place) {
        for (String column : List.of("Id", "Column", ConverterReader.ANNOTATION)) {
            if (Annotated.on(method, column).isPresent()) {
                report.add(Problem.ALSO_A_COLUMN, place.annotation(column), method.getSimpleName(), column);
                return Optional.empty();
            }
        }
        if (PropertyNames.isBean(method)) {
            String name = method.getSimpleName().toString();
            report.add(Problem.NAMED_AS_BEAN, place, name, PropertyNames.withoutPrefix(name));
            return Optional.empty();
        }
        if (unresolved.isIn(type) || !isList(method, type, place) || !isThrough(method, annotation, place)) {
            return Optional.empty();
        }
        TypeMirror argument = ((DeclaredType) type).getTypeArguments().get(0);
        boolean wildcard = argument.getKind() == TypeKind.WILDCARD;
        TypeMirror target = wildcard ? ((WildcardType) argument).getExtendsBound() : argument;
        return target(target, place)
                .map(found -> declaration(model, method, (DeclaredType) type, wildcard, found, annotation, place));
    }

    private boolean isThrough(ExecutableElement method, Annotated annotation, Place place) {
        Place model = place.annotation(ANNOTATION).attribute("throughModel");
        if (annotation.value("throughModel").isEmpty()) {
            return true;
        }
        if (annotation.isUnresolved("throughModel")) {
            unresolved.add();
            return false;
        }
        Optional<TypeMirror> type = annotation.type("throughModel");
        if (type.isPresent() && unresolved.isIn(type.get())) {
            return false;
        }
        if (type.isPresent() && annotation.text("through").isPresent()) {
            report.add(Problem.THROUGH_TWICE, model, method.getSimpleName());
        }
        if (type.isPresent() && model(type.get()).isEmpty()) {
            String name = SourceNames.brief(type.get());
            report.add(Problem.THROUGH_NOT_MODEL, model, name, name.toLowerCase(Locale.ROOT));
            return false;
        }
        return true;
    }

    private static Optional<TypeElement> model(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                        && ((DeclaredType) type).asElement() instanceof TypeElement element
                        && Annotated.on(element, "Model").isPresent()
                ? Optional.of(element)
                : Optional.empty();
    }

    private boolean isList(ExecutableElement method, TypeMirror type, Place place) {
        String name = SourceNames.of(types.erasure(type));
        if (SETS.contains(name)) {
            report.add(Problem.SET, place, method.getSimpleName());
            return false;
        }
        boolean list = LISTS.contains(name) && isOfOneType((DeclaredType) type);
        if (!list) {
            report.add(Problem.NOT_A_LIST, place, method.getSimpleName(), SourceNames.brief(type));
        }
        return list;
    }

    private static boolean isOfOneType(DeclaredType type) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return arguments.size() == 1
                && (arguments.get(0).getKind() != TypeKind.WILDCARD
                        || ((WildcardType) arguments.get(0)).getExtendsBound() != null);
    }

    private Optional<TypeElement> target(TypeMirror type, Place place) {
        Optional<TypeElement> model = model(type);
        if (model.isPresent()) {
            return model;
        }
        String name = SourceNames.brief(type);
        report.add(
                Problem.TARGET_NOT_MODEL,
                place,
                name,
                name.endsWith("Record")
                        ? " Did you mean \"" + name.substring(0, name.length() - "Record".length()) + "\"?"
                        : " Is @Model missing there?");
        return Optional.empty();
    }

    private LinkDeclaration declaration(
            JavaType model,
            ExecutableElement method,
            DeclaredType type,
            boolean wildcard,
            TypeElement target,
            Annotated annotation,
            Place place) {
        return new LinkDeclaration(
                place,
                model,
                method.getSimpleName().toString(),
                SourceNames.of((TypeElement) type.asElement()),
                wildcard,
                SourceNames.of(target),
                SourceNames.of(type),
                annotation.text("through").orElse(""),
                annotation
                        .type("throughModel")
                        .flatMap(AssociationReader::model)
                        .map(SourceNames::of),
                annotation.texts("foreignKey"),
                annotation.texts("otherKey"),
                annotation.text("sourceKey"),
                annotation.text("targetKey"),
                annotation.text("singular"),
                annotation.text("inverse"),
                annotation.flag("timestamps"),
                annotation.flag("constraints"),
                annotation.flag("softDelete"),
                fixedValues(annotation, "scope"),
                fixedValues(annotation, "throughScope"),
                annotation.flag("unique"),
                annotation.flag("symmetric"),
                annotation.texts("orderBy"),
                annotation.choice("onDelete").flatMap(AssociationReader::action),
                annotation.choice("onUpdate").flatMap(AssociationReader::action));
    }

    private static List<FixedValue> fixedValues(Annotated annotation, String attribute) {
        return annotation.nested(attribute).stream()
                .map(nested -> new FixedValue(
                        nested.text("property").orElse(""), nested.text("value").orElse("")))
                .toList();
    }

    private static Optional<ReferentialAction> action(String name) {
        return Arrays.stream(ReferentialAction.values())
                .filter(action -> action.name().equals(name))
                .findFirst();
    }
}
