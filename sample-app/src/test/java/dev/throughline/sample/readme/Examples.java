package dev.throughline.sample.readme;

import dev.throughline.sample.readme.Readme.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Java source files of the README's examples.
 *
 * <p>The types that it shows become files of one package. Each row of statements becomes a class with a method
 * {@code run}, in which the variables that the guide names are there.
 */
final class Examples {

    static final String PACKAGE = "readme";

    private static final Pattern TYPE =
            Pattern.compile("^public (?:interface|enum|record|class) (\\w+)", Pattern.MULTILINE);

    private static final String MODEL_IMPORTS = """
            import dev.throughline.annotations.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            """;

    private static final String NULLABLE = "import org.jspecify.annotations.Nullable;\n";

    private static final String IMPORTS = """
            import static readme.Tables.*;
            import dev.throughline.runtime.*;
            import java.time.*;
            import java.util.*;
            import org.jooq.DSLContext;
            import org.jooq.SQLDialect;
            import org.jooq.impl.DSL;
            """;

    private static final String SETTING = """
            Tables.create(dsl);
            PugRepository pugs = new PugRepository(dsl);
            FriendRepository friends = new FriendRepository(dsl);
            FriendshipRepository friendships = new FriendshipRepository(dsl);
            PugRecord cody = pugs.insert(new PugRecord().setName("Cody"));
            PugRecord rosie = pugs.insert(new PugRecord().setName("Rosie"));
            FriendRecord fan = friends.insert(new FriendRecord().setName("CodyFan <3"));
            FriendRecord max = friends.insert(new FriendRecord().setName("Max"));
            pugs.addFriend(cody, max);
            """;

    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> runnable = new ArrayList<>();

    private Examples() {}

    static Examples of(List<Block> blocks) {
        Examples examples = new Examples();
        for (Block block : blocks) {
            if (block.language().equals("java")) {
                examples.add(block);
            }
        }
        return examples;
    }

    /** Gives the text of each source file, by the name of the type in it. */
    Map<String, String> files() {
        return files;
    }

    /** Gives the names of the classes that have a method {@code run(DSLContext)}. */
    List<String> runnable() {
        return runnable;
    }

    private void add(Block block) {
        switch (block.kind()) {
            case "types" -> addTypes(block);
            case "program" -> addStatements(block, "unused", "");
            case "statements" -> addStatements(block, "dsl", SETTING);
            case "module" -> {
                // It is compiled in a test of its own.
            }
            default ->
                throw new AssertionError("README.md:" + block.line()
                        + ": a Java block needs <!-- example: types, program, statements or module --> before it");
        }
    }

    /** Gives each type of a block a file of its own; it begins with its annotations, in the first column. */
    private void addTypes(Block block) {
        for (String type : block.text().split("\n\n(?=\\S)", -1)) {
            Matcher name = TYPE.matcher(type);
            if (!name.find()) {
                throw new AssertionError("README.md:" + block.line() + ": there is no public type in:\n" + type);
            }
            String imports = type.contains("@Nullable") ? MODEL_IMPORTS + NULLABLE : MODEL_IMPORTS;
            files.put(PACKAGE + "." + name.group(1), "package " + PACKAGE + ";\n" + imports + type + "\n");
        }
    }

    private void addStatements(Block block, String parameter, String setting) {
        String name = "ExampleAtLine" + block.line();
        String head = "package " + PACKAGE + "; " + IMPORTS
                + "public final class " + name + " { private " + name + "() {} "
                + "public static void run(DSLContext " + parameter + ") throws Exception { " + setting;
        // The example stands at its own lines, so that what the compiler says of it can be found in the README.
        String lead = head.replace("\n", " ") + "\n".repeat(block.line() - 1);
        files.put(PACKAGE + "." + name, lead + block.text() + "\n} }\n");
        runnable.add(PACKAGE + "." + name);
    }
}
