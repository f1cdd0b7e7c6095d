package dev.throughline.sample.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.throughline.sample.readme.Page.Block;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** What the README and the pages beside it show compiles without a warning, and runs. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Page README = Page.read(ROOT, "README.md");
    private static final List<Page> PAGES =
            List.of(README, Page.read(ROOT, "docs/guide.md"), Page.read(ROOT, "docs/sequelize.md"));
    private static final Examples EXAMPLES = Examples.of(PAGES);

    @TempDir
    static Path output;

    private static List<String> said = List.of();
    private static URLClassLoader loader;

    @BeforeAll
    static void compile() throws IOException {
        said = InMemoryCompiler.compile(EXAMPLES.files(), output, "-classpath", System.getProperty("java.class.path"));
        loader = new URLClassLoader(new URL[] {output.toUri().toURL()}, ReadmeTest.class.getClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    @Test
    void theExamplesCompileWithoutAWarning() {
        assertThat(said).isEmpty();
        for (String page : List.of("Readme", "Guide", "Sequelize")) {
            assertThat(EXAMPLES.runnable())
                    .filteredOn(name -> name.contains(page + "AtLine"))
                    .as(page)
                    .hasSizeGreaterThan(3);
        }
    }

    @TestFactory
    Stream<DynamicTest> theExamplesRun() {
        return EXAMPLES.runnable().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    try (CloseableDSLContext dsl = DSL.using("jdbc:h2:mem:" + name)) {
                        Class<?> example = Class.forName(name, true, loader);
                        assertThatCode(() -> example.getMethod("run", DSLContext.class)
                                        .invoke(null, dsl))
                                .doesNotThrowAnyException();
                    }
                }));
    }

    @Test
    void aModuleNeedsTheLinesThatAreShown() throws IOException, InterruptedException {
        String printed = runAsModule(only("module").text(), """
                        cody.createFriend(new FriendRecord().setName("CodyFan <3"));
                        System.out.println(cody.getFriends().get(0).name() + " in " + Main.class.getModule());
                """);

        assertThat(printed).contains("CodyFan <3 in module my.app");
    }

    @Test
    void aModuleNeedsTheLineThatIsNamedForJackson() throws IOException, InterruptedException {
        String line = "exports my.models to com.fasterxml.jackson.databind;";
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("`" + line + "`");
        String module = only("module").text();

        String printed = runAsModule(
                module.substring(0, module.lastIndexOf('}')) + "requires com.fasterxml.jackson.databind;" + line + "}",
                """
                        var json = new com.fasterxml.jackson.databind.ObjectMapper();
                        String text = json.writeValueAsString(cody.toData());
                        System.out.println(json.readValue(text, PugData.class).equals(cody.toData()) + ": " + text);
                """);

        assertThat(printed).contains("true: {\"id\":1,\"name\":\"Cody\",\"friends\":null}");
    }

    private String runAsModule(String moduleInfo, String statements) throws IOException, InterruptedException {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("module-info", moduleInfo);
        EXAMPLES.files().forEach((name, text) -> {
            if (name.matches("readme\\.(Pug|Friend)")) {
                sources.put(
                        name.replace("readme.", "my.models."), text.replace("package readme;", "package my.models;"));
            }
        });
        sources.put("my.app.Main", """
                package my.app;
                import my.models.*;
                public final class Main {
                    private Main() {}
                    public static void main(String[] args) throws Exception {
                        org.jooq.DSLContext dsl = org.jooq.impl.DSL.using("jdbc:h2:mem:modules");
                        Tables.create(dsl);
                        PugRecord cody = new PugRepository(dsl).insert(new PugRecord().setName("Cody"));
                """ + statements + "}}");
        Path modules = Files.createTempDirectory(output, "modules");
        String path = System.getProperty("java.class.path");

        assertThat(InMemoryCompiler.compile(sources, modules, "--module-path", path))
                .isEmpty();

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "--module-path",
                        modules + System.getProperty("path.separator") + path,
                        "--add-modules",
                        "com.h2database",
                        "--module",
                        "my.app/my.app.Main")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void theBuildFilesNameThisVersionAndTheseArtifacts() {
        String version = System.getProperty("throughline.version");
        List<String> artifacts = new ArrayList<>();
        for (Block block : README.blocks()) {
            Matcher matcher = Pattern.compile(
                            "<artifactId>(throughline-\\w+)</artifactId>\\s*<version>([^<]+)</version>"
                                    + "|dev\\.throughline:(throughline-\\w+):([\\w.-]+)")
                    .matcher(block.text());
            while (matcher.find()) {
                boolean maven = matcher.group(1) != null;
                artifacts.add(block.language() + " " + matcher.group(maven ? 1 : 3));
                assertThat(matcher.group(maven ? 2 : 4)).as(README.place(block)).isEqualTo(version);
            }
        }
        assertThat(artifacts)
                .containsExactlyInAnyOrder(
                        "xml throughline-annotations",
                        "xml throughline-runtime",
                        "xml throughline-processor",
                        "kotlin throughline-annotations",
                        "kotlin throughline-runtime",
                        "kotlin throughline-processor");
    }

    @Test
    void theXmlIsWellFormed() {
        for (Block block : README.blocks()) {
            if (block.language().equals("xml")) {
                String document = "<project>" + block.text() + "</project>";
                assertThatCode(() -> DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new InputSource(new StringReader(document))))
                        .as(README.place(block))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theLinksLeadSomewhere() throws IOException {
        List<String> checked = new ArrayList<>();
        for (Page page : PAGES) {
            Matcher links = Pattern.compile("]\\(([^)#:]*)(?:#([^)]+))?\\)").matcher(Files.readString(page.file()));
            while (links.find()) {
                checked.add(links.group(1));
                Path file = links.group(1).isEmpty() ? page.file() : page.file().resolveSibling(links.group(1));
                assertThat(file).as(page.name()).exists();
                if (links.group(2) != null) {
                    assertThat(anchors(file)).as(page.name()).contains(links.group(2));
                }
            }
        }
        assertThat(checked).contains("LICENSE", "CONTRIBUTING.md", "docs/architecture.md", "docs/sequelize.md");
    }

    /** Gives the anchors that headings have on the usual sites: lower case, hyphens for spaces, no punctuation. */
    private static List<String> anchors(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static Block only(String kind) {
        List<Block> found = README.blocks().stream()
                .filter(block -> block.kind().equals(kind))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
