package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.FixedValue;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.declared.ReferentialAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Reads what all associations have in common: what they are declared as, and of what. */
final class AssociationTypes {

    /** The annotations that make a property an association. */
    static final List<String> ANNOTATIONS = List.of("BelongsToMany", "BelongsTo", "HasOne", "HasMany");

    private static final List<String> LISTS = List.of("java.util.List", "java.util.Collection");
    private static final List<String> SETS = List.of("java.util.Set", "java.util.SortedSet", "java.util.NavigableSet");

    private final Types types;
    private final Unresolved unresolved;
    private final Report report;

    AssociationTypes(Types types, Unresolved unresolved, Report report) {
        this.types = types;
        this.unresolved = unresolved;
        this.report = report;
    }

    /** Returns the annotation that makes a method an association, if one does. */
    static Optional<String> annotationOn(Element method) {
        return annotationsOn(method).stream().findFirst();
    }

    private static List<String> annotationsOn(Element method) {
        return ANNOTATIONS.stream()
                .filter(annotation -> Annotated.on(method, annotation).isPresent())
                .toList();
    }

    /** Returns whether a method is an association and nothing else, and is called as one. */
    boolean isAssociation(ExecutableElement method, Place place) {
        List<String> annotations = annotationsOn(method);
        if (annotations.size() > 1) {
            report.add(
                    Problem.ASSOCIATION_TWICE,
                    place.annotation(annotations.get(1)),
                    method.getSimpleName(),
                    annotations.get(0),
                    annotations.get(1));
            return false;
        }
        for (String column : PropertyReader.ANNOTATIONS) {
            if (Annotated.on(method, column).isPresent()) {
                report.add(Problem.ALSO_A_COLUMN, place.annotation(column), method.getSimpleName(), column);
                return false;
            }
        }
        if (PropertyNames.isBean(method)) {
            String name = method.getSimpleName().toString();
            report.add(Problem.NAMED_AS_BEAN, place, name, PropertyNames.withoutPrefix(name));
            return false;
        }
        return true;
    }

    /** Returns whether a type is a list of one type. */
    boolean isList(ExecutableElement method, TypeMirror type, String annotation, Place place) {
        String name = SourceNames.of(types.erasure(type));
        if (SETS.contains(name)) {
            report.add(
                    Problem.SET,
                    place,
                    method.getSimpleName(),
                    annotation.equals(AssociationReader.ANNOTATION)
                            ? ", unless unique = false lets a pair be linked several times."
                            : ".");
            return false;
        }
        boolean list = LISTS.contains(name) && isOfOneType((DeclaredType) type);
        if (!list) {
            boolean model = annotation.equals("HasMany") && model(type).isPresent();
            report.add(
                    Problem.NOT_A_LIST,
                    place,
                    method.getSimpleName(),
                    SourceNames.brief(type),
                    annotation,
                    model ? " If there is at most one, it is @HasOne." : "");
        }
        return list;
    }

    private static boolean isOfOneType(DeclaredType type) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return arguments.size() == 1
                && (arguments.get(0).getKind() != TypeKind.WILDCARD
                        || ((WildcardType) arguments.get(0)).getExtendsBound() != null);
    }

    /** Returns the model that a list is of. */
    Optional<TypeElement> targetOfList(DeclaredType type, String annotation, Place place) {
        TypeMirror argument = type.getTypeArguments().get(0);
        TypeMirror target = isWildcard(type) ? ((WildcardType) argument).getExtendsBound() : argument;
        return target(target, "a list of an interface with @Model", annotation, place);
    }

    /** Returns whether a list is declared as {@code List<? extends Friend>}. */
    static boolean isWildcard(DeclaredType list) {
        return list.getTypeArguments().get(0).getKind() == TypeKind.WILDCARD;
    }

    /** Returns the model that a type is, which the text says the annotation needs. */
    Optional<TypeElement> target(TypeMirror type, String needed, String annotation, Place place) {
        Optional<TypeElement> model = model(type);
        if (model.isEmpty() && !isDoubtful(type)) {
            report.add(
                    Problem.TARGET_NOT_MODEL,
                    place,
                    SourceNames.brief(type),
                    annotation,
                    needed,
                    hint(type, annotation));
        }
        return model;
    }

    /** Returns whether a type may be a model by an annotation that does not exist. */
    boolean isDoubtful(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && unresolved.isOn(((DeclaredType) type).asElement());
    }

    private String hint(TypeMirror type, String annotation) {
        String erased = SourceNames.of(types.erasure(type));
        if (LISTS.contains(erased) || SETS.contains(erased)) {
            return annotation.equals("BelongsTo")
                    ? " If there are several, it is @HasMany or @BelongsToMany."
                    : " If there are several, it is @HasMany.";
        }
        if (erased.equals("java.util.Optional")) {
            return " Where there can be none, declare it @Nullable.";
        }
        String name = SourceNames.brief(type);
        return name.endsWith("Record")
                ? " Did you mean \"" + name.substring(0, name.length() - "Record".length()) + "\"?"
                : " Is @Model missing there?";
    }

    /** Returns the model that a type is, if it is one. */
    static Optional<TypeElement> model(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                        && ((DeclaredType) type).asElement() instanceof TypeElement element
                        && Annotated.on(element, "Model").isPresent()
                ? Optional.of(element)
                : Optional.empty();
    }

    static List<FixedValue> fixedValues(Annotated annotation, String attribute) {
        return annotation.nested(attribute).stream()
                .map(nested -> new FixedValue(
                        nested.text("property").orElse(""), nested.text("value").orElse("")))
                .toList();
    }

    static Optional<ReferentialAction> action(Annotated annotation, String attribute) {
        return annotation
                .choice(attribute)
                .flatMap(name -> Arrays.stream(ReferentialAction.values())
                        .filter(action -> action.name().equals(name))
                        .findFirst());
    }
}
