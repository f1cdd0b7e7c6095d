package dev.throughline.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that the processor runs in, with the processor. */
enum Compiler {
    JAVAC,
    ECJ;

    /** Compiles sources, given by their paths, in a directory of their own. */
    Result compile(Path directory, Map<String, String> sources, String... options) {
        return compile(directory, sources, List.of(), options);
    }

    /** Compiles sources with another processor before ours. */
    Result compile(Path directory, Map<String, String> sources, Processor other) {
        try {
            return compileInto(directory, sources, List.of(), List.of(other, new AssociationProcessor()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles sources against what other results made. */
    Result compile(Path directory, Map<String, String> sources, Collection<Result> classPath, String... options) {
        try {
            return compileInto(directory, sources, classPath, List.of(new AssociationProcessor()), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles some sources into the output of an earlier compilation, which is on the class path, with types that are
     * given by their names. The result has the sources that this compilation generates.
     */
    Result compileAgain(Path directory, Map<String, String> sources, List<String> names, String... options) {
        try {
            delete(directory.resolve("source"));
            delete(directory.resolve("generated"));
            Path classes = directory.resolve("classes");
            Result before = new Result(true, List.of(), classes, Map.of());
            return compileInto(
                    directory, sources, names, List.of(before), List.of(new AssociationProcessor()), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Result compileInto(
            Path directory,
            Map<String, String> sources,
            Collection<Result> classPath,
            List<Processor> processors,
            String... options)
            throws IOException {
        return compileInto(directory, sources, List.of(), classPath, processors, options);
    }

    private Result compileInto(
            Path directory,
            Map<String, String> sources,
            List<String> names,
            Collection<Result> classPath,
            List<Processor> processors,
            String... options)
            throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Path generated = Files.createDirectories(directory.resolve("generated"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = directory.resolve("source").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
        classPath.forEach(result -> path.append(File.pathSeparator).append(result.classes()));
        List<String> arguments = new ArrayList<>(
                List.of("-d", classes.toString(), "-s", generated.toString(), "-classpath", path.toString()));
        arguments.addAll(List.of(options));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler tool = this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
        try (StandardJavaFileManager manager = tool.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = tool.getTask(
                    Writer.nullWriter(),
                    manager,
                    diagnostics,
                    arguments,
                    names,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(processors);
            boolean success = task.call();
            return new Result(success, List.copyOf(diagnostics.getDiagnostics()), classes, texts(generated));
        }
    }

    private static Map<String, String> texts(Path directory) throws IOException {
        Map<String, String> result = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                result.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return result;
    }

    /** What came of a compilation. */
    record Result(
            boolean success,
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            Path classes,
            Map<String, String> generated) {

        /** Returns the errors and warnings, one a line, for messages of tests. */
        List<String> problems() {
            return lines(Set.of(Diagnostic.Kind.ERROR, Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING));
        }

        /** Returns the errors alone. */
        List<String> errors() {
            return lines(Set.of(Diagnostic.Kind.ERROR));
        }

        /** Returns the errors in all files but those of the given names. */
        List<String> errorsBut(String... files) {
            return lines(diagnostics.stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .filter(diagnostic -> diagnostic.getSource() == null
                            || !Set.of(files)
                                    .contains(Path.of(diagnostic.getSource().getName())
                                            .getFileName()
                                            .toString())));
        }

        /** Returns what was only noted. */
        List<String> notes() {
            return lines(Set.of(Diagnostic.Kind.NOTE));
        }

        private List<String> lines(Set<Diagnostic.Kind> kinds) {
            return lines(diagnostics.stream().filter(diagnostic -> kinds.contains(diagnostic.getKind())));
        }

        private static List<String> lines(Stream<? extends Diagnostic<?>> diagnostics) {
            return diagnostics
                    .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
                    .toList();
        }

        /** Returns the text of a generated type. */
        String text(String path) {
            String text = generated.get(path);
            if (text == null) {
                throw new AssertionError(path + " was not generated, but " + generated.keySet());
            }
            return text;
        }

        /** Returns the text of a generated type with the lines of its comments joined, as they may be wrapped anywhere. */
        String prose(String path) {
            return text(path).replaceAll("\\s*\\n\\s*\\* (?!@)", " ");
        }
    }
}
