package dev.throughline.processor;

import dev.throughline.processor.diagnostic.Problem;
import java.util.List;

/** Sources with one mistake each. */
final class ProblemCases {

    private static final String FRIEND = "@Model public interface Friend { @Id(generated = true) Long id(); }\n";
    private static final String ITEM = "@Model public interface Item { @Id Integer tenant(); @Id Long number(); }\n";

    private static final String LINK = "@Model public interface Link { int stars(); }\n";

    private ProblemCases() {}

    /** A mistake, the members of a class in which it is, and what the message must say. */
    record Case(Problem problem, String text, String members) {

        @Override
        public String toString() {
            return problem + ": " + text;
        }
    }

    static List<Case> all() {
        return List.of(
                new Case(Problem.MODEL_NOT_INTERFACE, "a class", "@Model public static class Pug {} // here\n"),
                new Case(Problem.MODEL_NOT_INTERFACE, "an enum", "@Model public enum Pug { CODY } // here\n"),
                new Case(Problem.MODEL_NOT_INTERFACE, "a record", "@Model public record Pug(@Id Long id) {} // here\n"),
                new Case(Problem.MODEL_NOT_INTERFACE, "an annotation", "@Model public @interface Pug {} // here\n"),
                new Case(Problem.MODEL_PRIVATE, "Pug", "@Model private interface Pug { @Id Long id(); } // here\n"),
                new Case(Problem.MODEL_GENERIC, "Pug", "@Model public interface Pug<T> { @Id Long id(); } // here\n"),
                new Case(Problem.MODEL_SEALED, "Pug", """
                        @Model public sealed interface Pug permits Small { @Id Long id(); } // here
                        public record Small(Long id) implements Pug {}
                        """),
                new Case(
                        Problem.MODEL_COMPARABLE,
                        "Comparator",
                        "@Model public interface Pug extends Comparable<Pug> { @Id Long id(); } // here\n"),
                new Case(Problem.NO_ID, "@Id", "@Model public interface Pug { String name(); } // here\n"),
                new Case(Problem.MODEL_EMPTY, "no properties", "@Model public interface Pug {} // here\n"),
                new Case(Problem.GENERATED_ID, "of type String", pug("@Id(generated = true) String id(); // here")),
                new Case(Problem.GENERATED_ID, "primitive", pug("@Id(generated = true) long id(); // here")),
                new Case(
                        Problem.GENERATED_ID,
                        "2 parts",
                        pug("@Id(generated = true) Long id(); // here\n@Id Long other();")),
                new Case(Problem.TYPE, "toy is of type Object", model("Object toy(); // here")),
                new Case(Problem.TYPE, "@Nullable", model("Optional<String> toy(); // here")),
                new Case(Problem.TYPE, "@BelongsToMany", model("List<String> toys(); // here")),
                new Case(Problem.TYPE, "java.time", model("Date born(); // here")),
                new Case(Problem.TYPE, "int[]", model("int[] numbers(); // here")),
                new Case(Problem.TYPE, "PugRepository", model("PugRepository pugs(); // here")),
                new Case(Problem.PARAMETERS, "play(String, int)", model("String play(String toy, int times); // here")),
                new Case(Problem.PARAMETERS, "play()", model("<T> T play(); // here")),
                new Case(Problem.VOID, "bark()", model("void bark(); // here")),
                new Case(Problem.COLUMN_ATTRIBUTE, "a length", model("@Column(length = 5) int age(); // here")),
                new Case(Problem.COLUMN_ATTRIBUTE, "-1", model("@Column(length = -1) String name(); // here")),
                new Case(Problem.COLUMN_ATTRIBUTE, "a precision", model("@Column(precision = 5) int age(); // here")),
                new Case(
                        Problem.COLUMN_ATTRIBUTE,
                        "a scale of 10 in a precision of 4",
                        model("@Column(precision = 4) java.math.BigDecimal weight(); // here")),
                new Case(
                        Problem.COLUMN_ATTRIBUTE,
                        "a scale",
                        model("@Column(scale = 4) java.math.BigInteger weight(); // here")),
                new Case(
                        Problem.COLUMN_ATTRIBUTE,
                        "makes its values",
                        pug("@Id(generated = true) @Column(defaultValue = \"1\") Long id(); // here")),
                new Case(
                        Problem.DEFAULT_VALUE,
                        "\"many\" is no int",
                        model("@Column(defaultValue = \"many\") int age(); // here")),
                new Case(
                        Problem.DEFAULT_VALUE,
                        "Did you mean \"GOOD\"?",
                        model("enum Mood { GOOD, BAD } @Column(defaultValue = \"GOD\") Mood mood(); // here")),
                new Case(
                        Problem.DEFAULT_VALUE,
                        "LocalDate",
                        model("@Column(defaultValue = \"today\") java.time.LocalDate born(); // here")),
                new Case(Problem.RESERVED_NAME, "@Column(name = \"size\") int pugSize()", model("int size(); // here")),
                new Case(Problem.RESERVED_NAME, "key()", model("String key(); // here")),
                new Case(
                        Problem.RESERVED_NAME,
                        "fields()",
                        FRIEND + model("@BelongsToMany(through = \"x\") List<Friend> fields(); // here")),
                new Case(
                        Problem.RESERVED_NAME,
                        "getTable()",
                        FRIEND + model("@BelongsToMany(through = \"x\") List<Friend> table(); // here")),
                new Case(
                        Problem.RESERVED_NAME,
                        "original()",
                        model("default String original() { return \"\"; } // here")),
                new Case(
                        Problem.RESERVED_NAME,
                        "String getPugTable()",
                        "@Model public interface Pug {\n@Id Long getId();\nString getTable(); // here\n}\n"),
                new Case(
                        Problem.DUPLICATE_COLUMN,
                        "nick_name",
                        model("String nickName();\n@Column(name = \"nick_name\") String other(); // here")),
                new Case(
                        Problem.CLASHING_PROPERTIES,
                        "NICK_NAME",
                        model("String nickName();\nString nick_name(); // here")),
                new Case(
                        Problem.MISPLACED,
                        "has a body",
                        model(
                                "@BelongsToMany(through = \"x\") default List<Pug> pugs() { return List.of(); } // here")),
                new Case(
                        Problem.MISPLACED,
                        "has no @Model",
                        "public interface Pug { @BelongsToMany(through = \"x\") List<Pug> pugs(); } // here\n"),
                new Case(
                        Problem.MISPLACED,
                        "is in no interface",
                        "public abstract static class Pug { @Id abstract Long id(); } // here\n"),
                new Case(
                        Problem.TARGET_NOT_MODEL,
                        "String is no model",
                        model("@BelongsToMany(through = \"x\")\nList<String> names(); // here")),
                new Case(
                        Problem.TARGET_NOT_MODEL,
                        "Did you mean \"Friend\"?",
                        FRIEND + model("@BelongsToMany(through = \"x\")\nList<FriendRecord> friends(); // here")),
                new Case(
                        Problem.THROUGH_BLANK,
                        "through = \"pug_friend\"",
                        FRIEND + model("@BelongsToMany(through = \" \") // here\nList<Friend> friends();")),
                new Case(
                        Problem.NOT_A_LIST,
                        "Friend[]",
                        FRIEND + model("@BelongsToMany(through = \"x\")\nFriend[] friends(); // here")),
                new Case(
                        Problem.NOT_A_LIST,
                        "Optional<",
                        FRIEND + model("@BelongsToMany(through = \"x\")\nOptional<Friend> friends(); // here")),
                new Case(
                        Problem.SET,
                        "is a Set",
                        FRIEND + model("@BelongsToMany(through = \"x\")\nSet<Friend> friends(); // here")),
                new Case(
                        Problem.SIDES_CONTRADICT,
                        "timestamps: true here, false there",
                        sides("timestamps = false", "timestamps = true")),
                new Case(
                        Problem.SIDES_CONTRADICT,
                        "softDelete: true here, false there",
                        sides("softDelete = false", "softDelete = true")),
                new Case(
                        Problem.SIDES_CONTRADICT,
                        "constraints: false here, true there",
                        sides("constraints = true", "constraints = false")),
                new Case(Problem.SIDES_CONTRADICT, "foreignKey", sides("otherKey = \"a\"", "foreignKey = \"b\"")),
                new Case(Problem.SIDES_CONTRADICT, "the other direction", """
                        @Model public interface Pug { @Id Long id();
                            @BelongsToMany(through = "x") List<Friend> friends();
                            @BelongsToMany(through = "x") List<Friend> more();
                        }
                        @Model public interface Friend { @Id Long id();
                            @BelongsToMany(through = "x", inverse = "more") List<Pug> pugs();
                            @BelongsToMany(through = "x", inverse = "more") List<Pug> zoo();
                        }
                        """.replace(
                                "@BelongsToMany(through = \"x\") List<Friend> more()",
                                "@BelongsToMany(through = \"x\", inverse = \"pugs\") List<Friend> more()")
                        .replace("zoo();", "zoo(); // here")),
                new Case(
                        Problem.INVERSE_UNKNOWN,
                        "Did you mean \"pugs\"?",
                        sides("", "inverse = \"friend\"")
                                .replace("inverse = \"friend\"", "timestamps = true")
                                .replace("(through = \"x\")", "(through = \"x\", inverse = \"pogs\")")
                                .replace(" // here", "")
                                .replace("List<Friend> friends();", "List<Friend> friends(); // here")),
                new Case(
                        Problem.KEY_COUNT,
                        "has 2: tenant, number",
                        ITEM
                                + model(
                                        "@BelongsToMany(through = \"x\", otherKey = \"item\") List<Item> items(); // here")),
                new Case(
                        Problem.KEY_COLUMNS_EQUAL,
                        "the column a",
                        FRIEND
                                + model(
                                        "@BelongsToMany(through = \"x\", foreignKey = \"a\", otherKey = \"a\") List<Friend> friends(); // here")),
                new Case(Problem.THROUGH_DISAGREES, "one table cannot be both", FRIEND + ITEM + model("""
                                        @BelongsToMany(through = "x") List<Friend> friends();
                                        @BelongsToMany(through = "x") List<Item> items(); // here""")),
                new Case(
                        Problem.SINGULAR,
                        "best friend",
                        FRIEND
                                + model(
                                        "@BelongsToMany(through = \"x\", singular = \"best friend\") List<Friend> friends(); // here")),
                new Case(
                        Problem.NAMED_AS_BEAN,
                        "friends()",
                        FRIEND + model("@BelongsToMany(through = \"x\")\nList<Friend> getFriends(); // here")),
                new Case(
                        Problem.ALSO_A_COLUMN,
                        "@Column",
                        FRIEND
                                + model(
                                        "@BelongsToMany(through = \"x\")\n@Column(name = \"y\") // here\nList<Friend> friends();")),
                new Case(
                        Problem.JOIN_COLUMN_TWICE,
                        "created_at",
                        FRIEND
                                + model(
                                        "@BelongsToMany(through = \"x\", otherKey = \"created_at\") List<Friend> friends(); // here")),
                new Case(
                        Problem.JOIN_COLUMN_TWICE,
                        "pugId",
                        FRIEND
                                + model(
                                        "@BelongsToMany(through = \"x\", otherKey = \"pugId\") List<Friend> friends(); // here")),
                new Case(
                        Problem.THROUGH_TWICE,
                        "leave out through",
                        FRIEND
                                + LINK
                                + model(
                                        "@BelongsToMany(through = \"x\", throughModel = Link.class) List<Friend> friends(); // here")),
                new Case(
                        Problem.THROUGH_NOT_MODEL,
                        "String is no model",
                        FRIEND + model("@BelongsToMany(throughModel = String.class) List<Friend> friends(); // here")),
                new Case(
                        Problem.THROUGH_COLUMN,
                        "holds Long, and this is String",
                        FRIEND
                                + "@Model public interface Link {\nint stars();\nString pugId(); // here\n}\n"
                                + model("@BelongsToMany(throughModel = Link.class) List<Friend> friends();")),
                new Case(
                        Problem.THROUGH_COLUMN,
                        "Declare it as: LocalDateTime createdAt()",
                        FRIEND
                                + "@Model public interface Link {\nint stars();\njava.time.Instant createdAt(); // here\n}\n"
                                + model("@BelongsToMany(throughModel = Link.class) List<Friend> friends();")),
                new Case(
                        Problem.ORDER_UNKNOWN,
                        "Did you mean \"id\"?",
                        FRIEND
                                + model(
                                        "@BelongsToMany(through = \"x\", orderBy = \"ids\") List<Friend> friends(); // here")),
                new Case(
                        Problem.ORDER_UNKNOWN,
                        "Did you mean \"createdAt\", \"updatedAt\"?",
                        FRIEND
                                + model(
                                        "@BelongsToMany(through = \"x\",\n"
                                                + "orderBy = {\"id\", \"link.createdat desc\"}) // here\nList<Friend> friends();")),
                new Case(
                        Problem.THROUGH_COLUMN,
                        "Declare it as: LocalDateTime deletedAt()",
                        FRIEND
                                + "@Model public interface Link {\nint stars();\nLong deletedAt(); // here\n}\n"
                                + model(
                                        "@BelongsToMany(throughModel = Link.class, softDelete = true) List<Friend> friends();")),
                new Case(
                        Problem.THROUGH_MODEL_END,
                        "@Id of its own",
                        FRIEND
                                + "@Model public interface Link {\nint stars();\n"
                                + "@BelongsToMany(through = \"seen\")\nList<Friend> seen(); // here\n}\n"
                                + model("@BelongsToMany(throughModel = Link.class) List<Friend> friends();")),
                new Case(
                        Problem.THROUGH_COLUMN,
                        "a method with a body",
                        FRIEND
                                + "@Model public interface Link {\nint stars();\n"
                                + "default String pugId() { return \"\"; } // here\n}\n"
                                + model("@BelongsToMany(throughModel = Link.class) List<Friend> friends();")),
                new Case(
                        Problem.TABLE_TWICE,
                        "already that of Friend",
                        FRIEND + "@Model(table = \"friend\") public interface Pug { @Id Long id(); } // here\n"),
                new Case(
                        Problem.TABLE_TWICE,
                        "already that of Friend",
                        FRIEND + model("@BelongsToMany(through = \"friend\") List<Friend> friends(); // here")),
                new Case(
                        Problem.TYPE_CLASH,
                        "PugTable",
                        "@Model public interface Pug { @Id Long id(); } // here\n}\nclass PugTable {\n"),
                new Case(
                        Problem.TYPE_CLASH,
                        "FriendTable",
                        FRIEND
                                + "interface Other { @Model(table = \"other\") interface Friend { @Id Long id(); } } // here\n"),
                new Case(
                        Problem.TYPE_CASE,
                        "macOS",
                        "@Model public interface Pug { @Id Long id(); } // here\n}\nclass PUGTable {\n"),
                new Case(Problem.ACCESSOR_CLASH, "friendLinks", FRIEND + model("""
                                        @BelongsToMany(through = "x") List<Friend> friends();
                                        @BelongsToMany(through = "y", singular = "friend") List<Friend> buddies(); // here""")),
                new Case(Problem.ACCESSOR_CLASH, "getFriends", FRIEND + model("""
                                        @BelongsToMany(through = "x")
                                        List<Friend> friends(); // here
                                        default List<Friend> getFriends() { return friends(); }""")),
                new Case(Problem.ACCESSOR_CLASH, "FRIENDS", FRIEND + model("""
                                        @BelongsToMany(through = "x")
                                        List<Friend> friends(); // here
                                        String Friends();""")),
                new Case(
                        Problem.TABLES_TAKEN,
                        "Tables",
                        "@Model public interface Pug { @Id Long id(); } // here\n}\nclass Tables {\n"));
    }

    private static String pug(String members) {
        return "@Model public interface Pug {\n" + members + "\n}\n";
    }

    private static String model(String members) {
        return pug("@Id(generated = true) Long id();\n" + members);
    }

    private static String sides(String first, String second) {
        String options = first.isEmpty() ? "" : ", " + first;
        return "@Model public interface Pug { @Id Long id();\n"
                + "@BelongsToMany(through = \"x\"" + options + ") List<Friend> friends();\n}\n"
                + "@Model public interface Friend { @Id Long id();\n"
                + "@BelongsToMany(through = \"x\", " + second + ") List<Pug> pugs(); // here\n}\n";
    }
}
