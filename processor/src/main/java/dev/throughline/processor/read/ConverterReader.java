package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.declared.ValueKind;
import dev.throughline.processor.model.declared.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads what {@code @Convert} makes of a property's column. */
final class ConverterReader {

    static final String ANNOTATION = "Convert";

    private static final String CONVERTER = "org.jooq.Converter";

    private final Types types;
    private final ValueTypes valueTypes;
    private final Unresolved unresolved;
    private final Report report;

    ConverterReader(Types types, ValueTypes valueTypes, Unresolved unresolved, Report report) {
        this.types = types;
        this.valueTypes = valueTypes;
        this.unresolved = unresolved;
        this.report = report;
    }

    /** Returns what the column holds, and what makes the property of it. */
    Optional<ValueType> read(Annotated convert, ExecutableElement method, TypeMirror type, String name, Place place) {
        Optional<TypeMirror> given = convert.type("value");
        if (given.isEmpty()) {
            if (convert.isUnresolved("value")) {
                unresolved.add("the class in @" + ANNOTATION + " of " + name);
            } else {
                report.add(Problem.CONVERTER, place.annotation(ANNOTATION), name, "void", "give a class.");
            }
            return Optional.empty();
        }
        if (unresolved.isIn(given.get())) {
            return Optional.empty();
        }
        Optional<String> wrong = wrong(given.get(), method, type);
        if (wrong.isPresent()) {
            report.add(
                    Problem.CONVERTER, place.annotation(ANNOTATION), name, SourceNames.brief(given.get()), wrong.get());
            return Optional.empty();
        }
        return converter(given.get())
                .flatMap(converter -> valueTypes.of(converter.getTypeArguments().get(0)))
                .map(stored -> stored.converted(
                        SourceNames.of(property(type)), type.getKind().isPrimitive(), SourceNames.of((TypeElement)
                                ((DeclaredType) given.get()).asElement())));
    }

    private Optional<String> wrong(TypeMirror given, ExecutableElement method, TypeMirror type) {
        if (Annotated.on(method, "Id").isPresent()) {
            return Optional.of("it is a key, by which rows are found in many ways that know no converter.");
        }
        Optional<DeclaredType> converter = converter(given);
        if (converter.isEmpty()) {
            return Optional.of("it is no org.jooq.Converter with both of its types.");
        }
        if (!canBeMade((TypeElement) ((DeclaredType) given).asElement())) {
            return Optional.of(
                    "it cannot be made. It has to be a class of its own, or a static one, that is not private"
                            + " or abstract and has a constructor without parameters.");
        }
        TypeMirror from = converter.get().getTypeArguments().get(0);
        TypeMirror to = converter.get().getTypeArguments().get(1);
        if (valueTypes
                .of(from)
                .map(ValueType::kind)
                .filter(kind -> kind != ValueKind.ENUM)
                .isEmpty()) {
            return Optional.of("no column holds its first type, " + SourceNames.brief(from) + ".");
        }
        if (!isPlain(type)) {
            return Optional.of("the property is of type " + SourceNames.brief(type)
                    + ", and only a class without type parameters can be converted. Wrap it in a type of your own.");
        }
        return types.isSameType(to, property(type).asType())
                ? Optional.empty()
                : Optional.of("it makes " + SourceNames.brief(to) + ", and the property is of type "
                        + SourceNames.brief(type) + ".");
    }

    private static boolean isPlain(TypeMirror type) {
        return type.getKind().isPrimitive()
                || (type.getKind() == TypeKind.DECLARED
                        && ((DeclaredType) type).getTypeArguments().isEmpty());
    }

    private TypeElement property(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? types.boxedClass((PrimitiveType) type)
                : (TypeElement) ((DeclaredType) type).asElement();
    }

    /** Finds jOOQ's interface, with its types, among those that a class implements. */
    private Optional<DeclaredType> converter(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        DeclaredType declared = (DeclaredType) type;
        if (SourceNames.of(types.erasure(type)).equals(CONVERTER)) {
            return declared.getTypeArguments().size() == 2 ? Optional.of(declared) : Optional.empty();
        }
        return types.directSupertypes(type).stream()
                .map(this::converter)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean canBeMade(TypeElement type) {
        boolean nested = type.getNestingKind().isNested();
        Set<Modifier> modifiers = type.getModifiers();
        boolean reachable = !modifiers.contains(Modifier.PRIVATE) && (!nested || modifiers.contains(Modifier.STATIC));
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        return type.getKind() == ElementKind.CLASS
                && !modifiers.contains(Modifier.ABSTRACT)
                && type.getTypeParameters().isEmpty()
                && reachable
                && constructors.stream().anyMatch(ConverterReader::isWithoutParameters);
    }

    private static boolean isWithoutParameters(Element constructor) {
        return ((ExecutableElement) constructor).getParameters().isEmpty()
                && !constructor.getModifiers().contains(Modifier.PRIVATE);
    }
}
