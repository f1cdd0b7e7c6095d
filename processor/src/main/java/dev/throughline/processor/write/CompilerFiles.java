package dev.throughline.processor.write;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.read.TypeFiles;
import dev.throughline.processor.render.Source;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds the files of types through the compiler. */
public final class CompilerFiles implements TypeFiles {

    /** The first javac that shows all annotations of class files. */
    private static final int SHOWS_ALL = 22;

    /** The first whose API tells which file a type comes from. */
    private static final int TELLS_FILES = 18;

    private final ProcessingEnvironment environment;
    private final Filer filer;
    private final Elements elements;

    /** Makes a finder. */
    public CompilerFiles(ProcessingEnvironment environment) {
        this.environment = environment;
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
    }

    @Override
    public boolean isHidden(TypeElement type) {
        return Runtime.version().feature() < SHOWS_ALL && isJavac() && !isFromSource(type);
    }

    @Override
    public Optional<byte[]> classFile(TypeElement type) {
        return Runtime.version().feature() >= TELLS_FILES ? told(type).flatMap(CompilerFiles::bytes) : searched(type);
    }

    @Override
    public Optional<byte[]> inOutput(String packageName, String name) {
        return resource(StandardLocation.CLASS_OUTPUT, packageName, name + ".class")
                .flatMap(CompilerFiles::bytes);
    }

    @Override
    public boolean isOfThisOutput(TypeElement type) {
        return isFromSource(type)
                || resource(StandardLocation.CLASS_OUTPUT, type)
                        .flatMap(CompilerFiles::bytes)
                        .isPresent();
    }

    // javac leaves out of an element what it cannot resolve, and only its tree has it.
    @Override
    public Map<String, Optional<Element>> annotationsInSource(Element element) {
        if (!isJavac()) {
            return Map.of();
        }
        try {
            Trees trees = Trees.instance(environment);
            TreePath path = trees.getPath(element);
            Map<String, Optional<Element>> annotations = new TreeMap<>();
            for (AnnotationTree annotation : annotations(path)) {
                Tree type = annotation.getAnnotationType();
                String name = type.toString();
                annotations.put(
                        name.substring(name.lastIndexOf('.') + 1),
                        Optional.ofNullable(trees.getElement(TreePath.getPath(path, type))));
            }
            return annotations;
        } catch (IllegalArgumentException e) {
            return Map.of(); // Gradle wraps the environment.
        }
    }

    private static List<? extends AnnotationTree> annotations(@Nullable TreePath path) {
        if (path == null) {
            return List.of();
        }
        if (path.getLeaf() instanceof MethodTree method) {
            return method.getModifiers().getAnnotations();
        }
        return path.getLeaf() instanceof ClassTree type ? type.getModifiers().getAnnotations() : List.of();
    }

    /**
     * Deletes the class file that an earlier compilation made of a source where that is in the compiler's way: javac 17 ends
     * with a NullPointerException where a record that is generated has one, and ECJ takes no source for what has one. What
     * javac bears stays, so that {@code Tables} is there to tell what belongs to it after a compilation that fails.
     */
    void deleteStale(Source source) {
        if (isJavac() && !source.isRecord()) {
            return;
        }
        JavaType type = source.type();
        try {
            URI file = filer.getResource(StandardLocation.CLASS_OUTPUT, type.packageName(), type.name() + ".class")
                    .toUri();
            // The file object of javac's own does not delete.
            if ("file".equals(file.getScheme())) {
                Files.deleteIfExists(Path.of(file));
            }
        } catch (IOException | IllegalArgumentException e) {
            return; // There is none.
        }
    }

    /**
     * Returns whether an older javac has read the class file of a record, so that it ends with a NullPointerException if the
     * record is generated: a signature names it, or it is on the class path but not in the output.
     */
    boolean isRead(Source source) {
        return source.isRecord()
                && isJavac()
                && Runtime.version().feature() < SHOWS_ALL
                && elements.getTypeElement(source.type().qualifiedName()) != null;
    }

    /**
     * Returns whether a type that is to be written is on the class path already, but not in the output, so that what is
     * written hides it; ECJ writes no such type.
     */
    boolean isElsewhere(JavaType type) {
        TypeElement found = isJavac() ? elements.getTypeElement(type.qualifiedName()) : null;
        return found != null && !isOfThisOutput(found);
    }

    private boolean isJavac() {
        return elements.getClass().getName().startsWith("com.sun.tools.javac.");
    }

    private boolean isFromSource(TypeElement type) {
        return Runtime.version().feature() >= TELLS_FILES
                ? told(type)
                        .filter(file -> file.getKind() == JavaFileObject.Kind.SOURCE)
                        .isPresent()
                : isJavac() && hasTree(type);
    }

    // The processor is compiled for a JDK whose API has no such method.
    private Optional<JavaFileObject> told(TypeElement type) {
        try {
            Object file =
                    Elements.class.getMethod("getFileObjectOf", Element.class).invoke(elements, type);
            return Optional.ofNullable((JavaFileObject) file);
        } catch (ReflectiveOperationException e) {
            return Optional.empty(); // A compiler need not know.
        }
    }

    // Gradle wraps the environment, so that there are no trees; but it deletes the class files of what it compiles.
    private boolean hasTree(TypeElement type) {
        try {
            return Trees.instance(environment).getPath(type) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    // A filer refuses to look into a module path.
    private Optional<byte[]> searched(TypeElement type) {
        Stream<JavaFileManager.Location> locations = elements.getModuleOf(type).isUnnamed()
                ? Stream.of(StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT)
                : Stream.of(StandardLocation.CLASS_OUTPUT);
        return locations
                .flatMap(location -> resource(location, type).stream())
                .flatMap(file -> bytes(file).stream())
                .findFirst();
    }

    private Optional<FileObject> resource(JavaFileManager.Location location, TypeElement type) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        String binary = elements.getBinaryName(type).toString();
        String file = (packageName.isEmpty() ? binary : binary.substring(packageName.length() + 1)) + ".class";
        return resource(location, packageName, file);
    }

    private Optional<FileObject> resource(JavaFileManager.Location location, String packageName, String file) {
        try {
            return Optional.of(filer.getResource(location, packageName, file));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bytes(FileObject file) {
        try (InputStream stream = file.openInputStream()) {
            return Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
