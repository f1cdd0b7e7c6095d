package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models that nobody would write compile, or are refused by a code; what is refused is among the cases of problems. */
class OddModelsTest {

    private static final String ID = "@Id(generated = true) Long id(); ";

    private static final String NAMES = """
            @Model public interface Words {
                %1$s
                String yield(); String record(); String var(); String sealed(); String permits(); String module(); String when();
                String get(); String is(); String set(); String isA(); String getA(); String of(); String read(); String value();
                String with(); String from(); String into(); String field(); String attach(); String changed_();
                String org(); String java(); String dev(); String List(); String A(); String as(); String alias();
                String table(); String keys(); String tables(); String path(); String data(); String dsl(); String self();
                String ids(); String other(); String query(); String row(); String repository(); String context();
                String class_(); String getDefault(); int getInt(); boolean isNull(); String component1(); String value1();
                String ID = ""; int NAME = 1; int WORDS = 2; String VALUE = "";
            }
            @Model public interface A$B {
                %1$s
                String na$me(); String _x(); String y$(); String name_();
                @HasMany List<C$> c$s();
            }
            @Model interface C$ { %1$s @BelongsTo @Nullable A$B a$b(); }
            @Model public interface Stra\u00dfe {
                %1$s
                String gr\u00f6\u00dfe();
                @BelongsToMany(through = "\u00df") List<\u00c9clair> \u00e9clairs();
            }
            @Model interface \u00c9clair { %1$s String \u540d\u524d(); String \u0130stanbul(); String \u01c6(); }
            @Model public interface org { %1$s String java(); @BelongsToMany(through = "x", otherKey = "o") List<org> dev(); }
            @Model(table = "select", schema = "a.b") public interface Quotes {
                %1$s
                @Column(name = "from \\" x") String from_();
                @Column(name = "%%s {0} ' $ \\\\ ") String y();
                @Column(name = "$T $L $$") String z();
                @Column(defaultValue = "$S $N '\\\\") String d();
                @BelongsToMany(through = "if") List<org> bs();
                @BelongsToMany(through = "1x") List<org> cs();
                @BelongsToMany(through = "\u00fc.z x") List<org> ds();
            }
            """;

    private static final String KINDS = """
            public interface Wide { Object name(); }
            public interface Narrow { String name(); }
            public interface Typed<T, C extends Comparable<C>> { T code(); C weight(); T[] all(); }
            public interface Fallback { default String nick() { return ""; } String title(); }
            public interface Thrower<E extends Exception> { String fails() throws E; }
            @Model public interface Diamond extends Wide, Narrow { %1$s }
            @Model public interface Turned extends Narrow, Wide { %1$s }
            @Model public interface Generic extends Typed<@Nullable String, Integer>, Thrower<RuntimeException> { %1$s }
            @Model public interface Again extends Fallback { %1$s String nick(); default String title() { return nick(); } }
            @Model public interface OfObject { %1$s int hashCode(); String toString(); boolean equals(Object other); }
            @Model public interface Overloads {
                %1$s
                String name();
                default String name(int i) { return name(); }
                default <T> T value(T value) { return value; }
                default String setName(CharSequence name) { return name(); }
                static Overloads of(String name) { return null; }
                private int hidden() { return 1; }
                enum Kind { A { }, B }
                class Table {}
                class String_ {}
                Kind kind();
            }
            @Model @Deprecated public interface Old { %1$s @Deprecated @Column(unique = true) String name(); }
            @Model public interface More extends Old { String more(); }
            @Model public non-sealed interface Open extends Closed { %1$s }
            public sealed interface Closed permits Open { String lid(); }
            @Model public interface Closing extends AutoCloseable, Iterable<String> {
                %1$s
                default void close() {}
                default Iterator<String> iterator() { return Collections.emptyIterator(); }
            }
            """;

    /** Types of a package hide those of java.lang that have their names. */
    private static final String HIDING = """
            @Model public interface Hidden {
                @Id(generated = true) java.lang.Long id();
                @Column(unique = true) java.lang.String mail();
                @HasMany java.util.List<Other> others();
            }
            @Model interface Other { @Id(generated = true) java.lang.Long id(); @BelongsTo @Nullable Hidden hidden(); }
            class Long {} class String {} class Object {} class Override {} class Integer {} class Class {}
            class Field {} class DSL {} class TableField {} class Record {} class Supplier {} class Optional {}
            @interface Nullable {}
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void compile(Compiler compiler) {
        Map<String, String> sources = new TreeMap<>();
        sources.putAll(Models.in("@interface Nullable {}\n" + NAMES.formatted(ID)));
        sources.putAll(Models.file(
                "kinds",
                "All",
                "public class All {\n@interface Nullable {}\n"
                        + KINDS.formatted(ID).replace("@Nullable String", "String") + "}\n"));
        sources.putAll(Models.file("hiding", "Hidden", HIDING));
        sources.put(
                "Bare.java",
                "import dev.throughline.annotations.*;\n@Model public interface Bare {" + ID
                        + "@BelongsToMany(through = \"bare_bares\", otherKey = \"o\") java.util.List<Bare> bares(); }");
        sources.putAll(Models.file("Same", "Same", "@Model public interface Same {" + ID + "String name(); }"));
        sources.putAll(Models.file(
                "wide",
                "Widest",
                "@Model public interface Widest { " + ID + properties("String s%d();", 153)
                        + properties("double d%d();", 50) + "}"));

        Compiler.Result result = compiler.compile(directory, sources);

        assertThat(result.errors()).isEmpty();
        assertThat(result.success()).isTrue();
    }

    static String properties(String property, int count) {
        return IntStream.range(0, count).mapToObj(property::formatted).collect(Collectors.joining(" "));
    }
}
