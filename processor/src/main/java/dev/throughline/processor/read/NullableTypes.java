package dev.throughline.processor.read;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.RequiresDirective;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Tells in which modules an annotation called {@code Nullable} can be on types alone, and so be hidden in class files. */
final class NullableTypes {

    private final Elements elements;

    NullableTypes(Elements elements) {
        this.elements = elements;
    }

    /** Returns whether a module has or reads such an annotation; also where it reads a module that is not there. */
    boolean canBeIn(ModuleElement module) {
        Set<ModuleElement> read = new HashSet<>(Set.of(module));
        Queue<ModuleElement> queue = new ArrayDeque<>();
        for (RequiresDirective required : ElementFilter.requiresIn(module.getDirectives())) {
            if (!isOfJdk(required.getDependency())
                    && elements.getModuleElement(name(required.getDependency())) == null) {
                return true;
            }
            queue.add(required.getDependency());
        }
        while (!queue.isEmpty()) {
            ModuleElement next = queue.remove();
            if (!isOfJdk(next) && read.add(next)) {
                ElementFilter.requiresIn(next.getDirectives()).stream()
                        .filter(RequiresDirective::isTransitive)
                        .forEach(required -> queue.add(required.getDependency()));
            }
        }
        return read.stream().anyMatch(this::has);
    }

    private boolean has(ModuleElement module) {
        return packages(module)
                .distinct()
                .map(home -> elements.getTypeElement(module, home + "." + Nullability.NULLABLE))
                .filter(Objects::nonNull)
                .anyMatch(NullableTypes::isOnTypesAlone);
    }

    // javac lists the packages of a module only as far as it has met them.
    private static Stream<String> packages(ModuleElement module) {
        return Stream.concat(
                        ElementFilter.packagesIn(module.getEnclosedElements()).stream(),
                        ElementFilter.exportsIn(module.getDirectives()).stream()
                                .map(ModuleElement.ExportsDirective::getPackage))
                .map(PackageElement::getQualifiedName)
                .map(Object::toString);
    }

    private static boolean isOnTypesAlone(TypeElement annotation) {
        String targets = annotation.getAnnotationMirrors().stream()
                .filter(mirror -> SourceNames.of(mirror.getAnnotationType()).equals("java.lang.annotation.Target"))
                .map(mirror -> mirror.getElementValues().values().toString())
                .collect(Collectors.joining());
        return targets.contains("TYPE_USE") && !targets.contains("METHOD");
    }

    private static boolean isOfJdk(ModuleElement module) {
        return name(module).startsWith("java.") || name(module).startsWith("jdk.");
    }

    private static String name(ModuleElement module) {
        return module.getQualifiedName().toString();
    }
}
