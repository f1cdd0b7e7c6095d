package dev.throughline.processor.read;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.naming.GeneratedNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the models that belong to those that are compiled without being given: where only some sources of a module are
 * compiled, the others are class files in the output. A package has one class of tables, a join table takes what both of its
 * sides say, and a table the keys that other models add to it; so what is generated of them is generated again, as when all
 * were compiled together.
 *
 * <p>Those of the same package are found by its class of tables. A model that has been deleted since is no interface any
 * more, and so is left out.
 */
final class Companions {

    private static final String TABLE = "Table";

    private final Elements elements;
    private final Types types;
    private final TypeFiles files;

    Companions(Elements elements, Types types, TypeFiles files) {
        this.elements = elements;
        this.types = types;
        this.files = files;
    }

    /** Returns the given models and those that belong to them. */
    Set<JavaType> with(Collection<JavaType> names) {
        Set<JavaType> result = new TreeSet<>(names);
        Set<String> packages = new TreeSet<>();
        Queue<JavaType> queue = new ArrayDeque<>(result);
        while (!queue.isEmpty()) {
            JavaType model = queue.remove();
            List<TypeElement> near = new ArrayList<>();
            Optional.ofNullable(elements.getTypeElement(model.qualifiedName()))
                    .ifPresent(type -> near.addAll(named(type)));
            if (packages.add(model.packageName())) {
                near.addAll(ofPackage(model));
            }
            for (TypeElement type : near) {
                JavaType name = SourceNames.of(type);
                if (!result.contains(name) && files.isOfThisOutput(type)) {
                    result.add(name);
                    queue.add(name);
                }
            }
        }
        return result;
    }

    /** Returns the models that a model's associations name. */
    private List<TypeElement> named(TypeElement model) {
        List<TypeElement> result = new ArrayList<>();
        for (ExecutableElement method : new Members(types).of(model)) {
            AssociationTypes.annotationOn(method)
                    .flatMap(annotation -> Annotated.on(method, annotation))
                    .ifPresent(annotation -> {
                        Stream.concat(Stream.of(method.getReturnType()), annotation.type("throughModel").stream())
                                .forEach(type -> addModels(type, result));
                    });
        }
        return result;
    }

    private static void addModels(TypeMirror type, List<TypeElement> to) {
        switch (type.getKind()) {
            case DECLARED -> {
                AssociationTypes.model(type).ifPresent(to::add);
                ((DeclaredType) type).getTypeArguments().forEach(argument -> addModels(argument, to));
            }
            case WILDCARD ->
                Optional.ofNullable(((WildcardType) type).getExtendsBound()).ifPresent(bound -> addModels(bound, to));
            case ARRAY -> addModels(((ArrayType) type).getComponentType(), to);
            default -> {} // It is no model.
        }
    }

    /**
     * Returns the models whose tables an earlier compilation put into the class of a package's tables: its constants are of
     * table classes, and the record of a table implements the model.
     */
    private List<TypeElement> ofPackage(JavaType model) {
        String prefix =
                "L" + (model.packageName().isEmpty() ? "" : model.packageName().replace('.', '/') + "/");
        return classFile(model.packageName(), GeneratedNames.TABLES).stream()
                .flatMap(tables -> tables.fieldTypes().stream())
                .filter(type -> type.startsWith(prefix) && type.endsWith(TABLE + ";"))
                .map(type -> type.substring(prefix.length(), type.length() - TABLE.length() - 1) + "Record")
                .flatMap(record -> classFile(model.packageName(), record).stream())
                .flatMap(record -> record.interfaces().stream())
                .map(name -> elements.getTypeElement(name.replace('/', '.').replace('$', '.')))
                .filter(type -> type != null && Annotated.on(type, "Model").isPresent())
                .toList();
    }

    private Optional<ClassFile> classFile(String packageName, String name) {
        return files.inOutput(packageName, name).map(ClassFile::of);
    }
}
