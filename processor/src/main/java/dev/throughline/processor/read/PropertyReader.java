package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ColumnDeclaration;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.declared.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads a property that becomes a column. */
final class PropertyReader {

    /** What says something of a column. */
    static final List<String> ANNOTATIONS = Stream.concat(
                    Stream.of("Id", "Column", ConverterReader.ANNOTATION),
                    Role.given().stream().map(Role::annotation))
            .toList();

    private static final int SCALE_BY_DEFAULT = -1;

    private final ValueTypes valueTypes;
    private final ConverterReader converterReader;
    private final Nullability nullability;
    private final Report report;

    PropertyReader(Types types, Unresolved unresolved, Nullability nullability, Report report) {
        this.nullability = nullability;
        this.valueTypes = new ValueTypes(types);
        this.converterReader = new ConverterReader(types, valueTypes, unresolved, report);
        this.report = report;
    }

    Optional<PropertyDeclaration> read(ExecutableElement method, TypeMirror type, String name, Place place) {
        Optional<Annotated> convert = Annotated.on(method, ConverterReader.ANNOTATION);
        if (convert.isPresent()) {
            return converterReader
                    .read(convert.get(), method, type, name, place)
                    .map(value -> property(method, type, name, place, value));
        }
        Optional<ValueType> value = valueTypes.of(type);
        if (value.isEmpty()) {
            report.add(Problem.TYPE, place, name, SourceNames.brief(type), valueTypes.hint(type));
            return Optional.empty();
        }
        if (value.get().primitive() && nullability.isNullable(method, type)) {
            report.add(
                    Problem.PRIMITIVE_NULL,
                    place,
                    name,
                    SourceNames.brief(type),
                    value.get().type().simpleName());
        }
        return Optional.of(property(method, type, name, place, value.get()));
    }

    /** Returns whether a column can hold what a method gives, as far as its annotations are known. */
    boolean isValue(ExecutableElement method, TypeMirror type) {
        return Annotated.on(method, ConverterReader.ANNOTATION).isPresent()
                || valueTypes.of(type).isPresent();
    }

    private PropertyDeclaration property(
            ExecutableElement method, TypeMirror type, String name, Place place, ValueType value) {
        Optional<Annotated> id = Annotated.on(method, "Id");
        return new PropertyDeclaration(
                place,
                method.getSimpleName().toString(),
                name,
                value,
                SourceNames.of(type),
                !value.primitive() && nullability.isNullable(method, type),
                id.isPresent(),
                id.flatMap(annotation -> annotation.flag("generated")).orElse(false),
                Annotated.on(method, "Column").map(PropertyReader::column).orElse(ColumnDeclaration.NONE),
                Role.given().stream()
                        .filter(role -> Annotated.on(method, role.annotation()).isPresent())
                        .toList(),
                Annotated.on(method, Role.COMPUTED.annotation())
                        .flatMap(annotation -> annotation.text("value"))
                        .orElse(""));
    }

    private static ColumnDeclaration column(Annotated annotation) {
        return new ColumnDeclaration(
                annotation.text("name"),
                annotation.number("length").filter(length -> length != 0),
                annotation.number("precision").filter(precision -> precision != 0),
                annotation.number("scale").filter(scale -> scale != SCALE_BY_DEFAULT),
                annotation.text("type"),
                annotation.flag("unique").orElse(false),
                annotation.text("defaultValue"));
    }
}
