package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.diagnostic.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be null in the class files of a module: javac 17 neither shows it nor where they are. */
class ModulePathTest {

    private static final String ON_TYPES = "TYPE_USE";
    private static final String ON_METHODS = "{TYPE_USE, METHOD}";

    @TempDir
    Path directory;

    @Test
    void whatAClassFileOfAModuleInheritsIsSeenOrRefused() throws IOException {
        Path library = library(ON_TYPES);

        for (Path path : List.of(library, jar(library))) {
            Compiler.Result result = compile(
                    path,
                    "@Model public interface Pug extends lib.Named { @Id(generated = true) Long id();"
                            + " @Nullable String mood(); }");

            assertThat(result.text("m/PugTable.java")).contains("MOOD", ".nullable(true)");
            if (Runtime.version().feature() < 18) {
                assertThat(result.errors())
                        .singleElement()
                        .asString()
                        .contains("[" + Problem.HIDDEN_NULLABLE.code() + "]", "Pug depends on", "in lib.Named,");
            } else {
                assertThat(result.errors()).isEmpty();
                assertThat(nullable(result)).containsExactly("nick", "mood");
            }
        }
    }

    @Test
    void whatAModelOfAModuleRefersByIsSeenOrRefused() throws IOException {
        Compiler.Result result =
                compile(library(ON_TYPES), "@Model public interface Pug { @Id Long id(); @BelongsTo lib.Toy toy(); }");

        if (Runtime.version().feature() < 18) {
            assertThat(result.errors())
                    .singleElement()
                    .asString()
                    .contains("[" + Problem.HIDDEN_NULLABLE.code() + "]", "Pug depends on", "in lib.Owner, lib.Toy,");
        } else {
            assertThat(result.errors()).isEmpty();
        }
    }

    @Test
    void anAnnotationOnMethodsIsSeen() throws IOException {
        Compiler.Result result = compile(
                library(ON_METHODS),
                "@Model public interface Pug extends lib.Named { @Id(generated = true) Long id(); }");

        assertThat(result.errors()).isEmpty();
        assertThat(nullable(result)).containsExactly("nick");
    }

    private static List<String> nullable(Compiler.Result result) {
        return Stream.of(result.text("m/PugTable.java").split("createField\\("))
                .filter(field -> field.contains(".nullable(true)"))
                .map(field -> field.replaceAll("(?s).*?DSL.name\\(\"(.*?)\"\\).*", "$1"))
                .toList();
    }

    private Path library(String targets) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        sources.put("module-info.java", "module library { requires java.sql; exports lib; }");
        sources.putAll(Models.file(
                "lib",
                "Nullable",
                "import java.lang.annotation.*;\nimport static java.lang.annotation.ElementType.*;\n@Target(" + targets
                        + ") public @interface Nullable {}"));
        sources.putAll(
                Models.file("lib", "Named", "public interface Named { String name(); @Nullable String nick(); }"));
        sources.putAll(Models.file(
                "lib",
                "Toy",
                "@Model public interface Toy { @Id(generated = true) Long id(); @Nullable Long pugId();"
                        + " @BelongsTo(foreignKey = \"pug_id\") @Nullable Owner owner(); }"));
        sources.putAll(
                Models.file("lib", "Owner", "@Model public interface Owner { @Id(generated = true) Long id(); }"));
        Compiler.Result result = Compiler.JAVAC.compile(
                directory.resolve("library"), sources, "-implicit:none", "--add-reads", "library=ALL-UNNAMED");
        assertThat(result.errors()).isEmpty();
        return result.classes();
    }

    private Path jar(Path classes) throws IOException {
        Path jar = directory.resolve("library.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, out);
            }
        }
        return jar;
    }

    private Compiler.Result compile(Path modulePath, String model) {
        Map<String, String> sources = new TreeMap<>();
        sources.put("module-info.java", "module app { requires java.sql; requires library; }");
        sources.putAll(Models.file("m", "Pug", "import lib.Nullable;\n" + model));
        return Compiler.JAVAC.compile(
                directory.resolve("with " + modulePath.getFileName()),
                sources,
                "--module-path",
                modulePath.toString(),
                "--add-reads",
                "app=ALL-UNNAMED",
                "--add-reads",
                "library=ALL-UNNAMED");
    }
}
