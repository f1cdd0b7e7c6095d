package dev.throughline.sample.readme;

import dev.throughline.sample.readme.Page.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Java source files of the examples of the documentation's pages.
 *
 * <p>The types that they show become files of one package. Each row of statements becomes a class with a method
 * {@code run}, in which the variables that the guide names are there, and those of the setting that its marker names. A
 * comment that begins with the value of the variable on its line is a check of it.
 */
final class Examples {

    static final String PACKAGE = "readme";

    private static final Pattern TYPE =
            Pattern.compile("^public (?:interface|enum|record|class) (\\w+)", Pattern.MULTILINE);

    private static final Pattern VALUE = Pattern.compile(
            "^( *\\w[\\w<>?, ]* (\\w+) = .*;) *// (true|false|\\d+|\"[^\"]*\"|\\[[^]]*])(?=[ :,]|$).*$",
            Pattern.MULTILINE);

    private static final String MODEL_IMPORTS = """
            import dev.throughline.annotations.*;
            import java.io.Serializable;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.jooq.impl.AbstractConverter;
            """;

    private static final String NULLABLE = "import org.jspecify.annotations.Nullable;\n";

    private static final String IMPORTS = """
            import static readme.Tables.*;
            import dev.throughline.runtime.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.Stream;
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

    static Examples of(List<Page> pages) {
        Examples examples = new Examples();
        for (Page page : pages) {
            for (Block block : page.blocks()) {
                if (block.language().equals("java")) {
                    examples.add(page, block);
                }
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

    private void add(Page page, Block block) {
        switch (block.kind()) {
            case "types" -> addTypes(page, block);
            case "program" -> addStatements(page, List.of(block), "unused", "");
            case "setting" -> addStatements(page, List.of(block), "dsl", SETTING);
            case "statements" ->
                addStatements(
                        page,
                        block.setting().isEmpty() ? List.of(block) : List.of(page.settingOf(block), block),
                        "dsl",
                        SETTING);
            case "module" -> {
                // It is compiled in a test of its own.
            }
            default ->
                throw new AssertionError(page.place(block)
                        + ": a Java block needs <!-- example: types, program, setting, statements or module --> before"
                        + " it");
        }
    }

    /** Gives each type of a block a file of its own; it begins with its annotations, in the first column. */
    private void addTypes(Page page, Block block) {
        for (String type : block.text().split("\n\n(?=\\S)", -1)) {
            Matcher name = TYPE.matcher(type);
            if (!name.find()) {
                throw new AssertionError(page.place(block) + ": there is no public type in:\n" + type);
            }
            String imports = type.contains("@Nullable") ? MODEL_IMPORTS + NULLABLE : MODEL_IMPORTS;
            String text = "package " + PACKAGE + ";\n" + imports + type + "\n";
            if (files.put(PACKAGE + "." + name.group(1), text) != null) {
                throw new AssertionError(page.place(block) + ": another example has a type " + name.group(1));
            }
        }
    }

    /** The blocks stand at their own lines, so that what the compiler says of them can be found in the page. */
    private void addStatements(Page page, List<Block> blocks, String parameter, String setting) {
        Block last = blocks.get(blocks.size() - 1);
        String name = nameOf(page) + "AtLine" + last.line();
        String head = "package " + PACKAGE + "; " + IMPORTS
                + "public final class " + name + " { private " + name + "() {} "
                + "public static void run(DSLContext " + parameter + ") throws Exception { " + setting;
        StringBuilder text = new StringBuilder(head.replace("\n", " "));
        int line = 1;
        for (Block block : blocks) {
            text.append("\n".repeat(block.line() - line))
                    .append(VALUE.matcher(block.text()).replaceAll(Examples::checked));
            line = block.line() + block.lines().size() - 1;
        }
        files.put(PACKAGE + "." + name, text.append("\n} }\n").toString());
        runnable.add(PACKAGE + "." + name);
    }

    /** Gives a line that says the value of its variable with a check of it in place of the comment. */
    private static String checked(MatchResult line) {
        String variable = line.group(2);
        String value = line.group(3).replace("\"", "");
        String check = line.group(1) + " if (!String.valueOf(" + variable + ").equals(\"" + value
                + "\")) throw new AssertionError(\"" + variable + " is \" + " + variable + " + \", and the page says "
                + value + "\");";
        return Matcher.quoteReplacement(check);
    }

    /** Gives {@code Sequelize} for {@code docs/sequelize.md}. */
    private static String nameOf(Page page) {
        String file =
                page.name().replaceFirst(".*/", "").replaceFirst("\\.md$", "").toLowerCase(Locale.ROOT);
        return file.substring(0, 1).toUpperCase(Locale.ROOT) + file.substring(1);
    }
}
