package dev.throughline.processor;

import dev.throughline.processor.diagnostic.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Sources with one mistake each. */
final class ProblemCases {

    private static final String FRIEND = "@Model public interface Friend { @Id(generated = true) Long id(); }\n";
    private static final String ITEM = "@Model public interface Item { @Id Integer tenant(); @Id Long number(); }\n";

    private static final String NAMED = "@interface Nullable {}\n@Model public interface Named { @Id Long id();"
            + " @Column(unique = true) String email(); String name();"
            + " @Nullable @Column(unique = true) String phone(); }\n";

    private static final String LINK = "@Model public interface Link { int stars(); }\n";

    private static final String MONEY = "public record Money(long cents) {}\n"
            + "public static class MoneyConverter implements org.jooq.Converter<Long, Money> {"
            + converterBody("Long", "Money") + "}\n";

    private ProblemCases() {}

    private static String converterBody(String from, String to) {
        return " public %2$s from(%1$s value) { return null; } public %1$s to(%2$s value) { return null; }"
                        .formatted(from, to)
                + " public Class<%1$s> fromType() { return %1$s.class; } public Class<%2$s> toType() { return %2$s.class; } "
                        .formatted(from, to);
    }

    /** A mistake, the members of a class in which it is, and what the message must say. */
    record Case(Problem problem, String text, String members) {

        @Override
        public String toString() {
            return problem + ": " + text;
        }
    }

    static List<Case> all() {
        return Stream.concat(ofAll().stream(), ReferenceProblemCases.all().stream())
                .toList();
    }

    private static List<Case> ofAll() {
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
                new Case(
                        Problem.MODEL_OF_JOOQ,
                        "Record",
                        "@Model public interface Pug extends org.jooq.Record { @Id Long id(); } // here\n"),
                new Case(
                        Problem.MODEL_OF_JOOQ,
                        "UpdatableRecord",
                        "@Model public interface Pug extends org.jooq.UpdatableRecord<PugRecord> { @Id Long id(); } // here\n"),
                new Case(
                        Problem.MODEL_INHERITS,
                        "charAt(int) and subSequence(int, int) from java.lang.CharSequence",
                        "@Model public interface Pug extends CharSequence { @Id Long id(); } // here\n"),
                new Case(
                        Problem.NAME_BLANK,
                        "table",
                        "@Model(table = \" \") public interface Pug { @Id Long id(); } // here\n"),
                new Case(
                        Problem.NAME_BLANK,
                        "schema",
                        "@Model(schema = \" \") public interface Pug { @Id Long id(); } // here\n"),
                new Case(Problem.NAME_BLANK, "column of name()", model("@Column(name = \" \") String name(); // here")),
                new Case(Problem.NAME_BLANK, "no letter", model("String $(); // here")),
                new Case(
                        Problem.NAME_BLANK,
                        "column of Pug.friends()",
                        model("@BelongsToMany(through = \"f\", foreignKey = \" \") List<Friend> friends(); // here")
                                + FRIEND),
                new Case(Problem.THROWS, "IOException", model("String name() throws java.io.IOException; // here")),
                new Case(
                        Problem.THROWS,
                        "Exception",
                        model("@BelongsToMany(through = \"f\") List<Friend> friends() throws Exception; // here")
                                + FRIEND),
                new Case(
                        Problem.PRIMITIVE_NULL,
                        "Declare it as Integer",
                        "@interface Nullable {}\n" + model("@Nullable int age(); // here")),
                new Case(Problem.GENERATED_ID, "of type String", pug("@Id(generated = true) String id(); // here")),
                new Case(
                        Problem.GENERATED_ID,
                        "a UUID of a join table",
                        "@Model public interface Link {\n@Id(generated = true) java.util.UUID id(); // here\n}\n"
                                + FRIEND
                                + model("@BelongsToMany(throughModel = Link.class) List<Friend> friends();")),
                new Case(Problem.GENERATED_ID, "primitive", pug("@Id(generated = true) long id(); // here")),
                new Case(
                        Problem.GENERATED_ID,
                        "2 parts",
                        pug("@Id(generated = true) Long id(); // here\n@Id Long other();")),
                new Case(
                        Problem.KEY_TYPE,
                        "code is of type byte[], which cannot be a key: Java takes two arrays for different",
                        pug("@Id byte[] code(); // here")),
                new Case(
                        Problem.KEY_TYPE,
                        "String[], which cannot be a key: Java takes two arrays for different",
                        pug("@Id String[] code(); // here")),
                new Case(
                        Problem.KEY_PROPERTY,
                        "is of a type that databases and Java do not compare alike",
                        "@Model public interface Chip { @Id Long id(); @Column(unique = true) String[] codes(); }\n"
                                + model("@BelongsToMany(through = \"x\","
                                        + "targetKey = \"codes\") // here\nList<Chip> chips();")),
                new Case(Problem.KEY_TYPE, "Make it a BigDecimal", pug("@Id Double weight(); // here")),
                new Case(Problem.KEY_TYPE, "is of type float", pug("@Id Long id();\n@Id float weight(); // here")),
                new Case(Problem.KEY_TYPE, "documents", pug("@Id org.jooq.JSONB tags(); // here")),
                new Case(
                        Problem.KEY_PROPERTY,
                        "is of a type that databases and Java do not compare alike",
                        "@Model public interface Chip { @Id Long id(); @Column(unique = true) byte[] code(); }\n"
                                + model("@BelongsToMany(through = \"x\","
                                        + "targetKey = \"code\") // here\nList<Chip> chips();")),
                new Case(Problem.TYPE, "toy is of type Object", model("Object toy(); // here")),
                new Case(Problem.TYPE, "@Nullable", model("Optional<String> toy(); // here")),
                new Case(Problem.TYPE, "add @BelongsToMany or @HasMany", model("List<String> toys(); // here")),
                new Case(
                        Problem.TYPE,
                        "For a row of another model, add @BelongsTo or @HasOne.",
                        model("Toy toy(); // here") + "@Model interface Toy { @Id Long id(); }"),
                new Case(Problem.TYPE, "java.time", model("Date born(); // here")),
                new Case(
                        Problem.TYPE,
                        "The elements of an array in a database may be null: declare it as Integer[].",
                        model("int[] numbers(); // here")),
                new Case(Problem.TYPE, "Arrays have one dimension", model("String[][] names(); // here")),
                new Case(Problem.TYPE, "For others use", model("java.time.Instant[] times(); // here")),
                new Case(Problem.TYPE, "For others use", model("char[] letters(); // here")),
                new Case(Problem.TYPE, "For others use", model("List<String>[] names(); // here")),
                new Case(Problem.TYPE, "String[]", model("enum Mood { GOOD, BAD } Mood[] moods(); // here")),
                new Case(
                        Problem.TYPE,
                        "declare an array, UUID[], or convert",
                        model("java.util.Set<java.util.UUID> keys(); // here")),
                new Case(Problem.TYPE, "PugRepository", model("PugRepository pugs(); // here")),
                new Case(Problem.PARAMETERS, "play(String, int)", model("String play(String toy, int times); // here")),
                new Case(Problem.PARAMETERS, "play() has type parameters", model("<T> T play(); // here")),
                new Case(Problem.VOID, "bark()", model("void bark(); // here")),
                new Case(Problem.COLUMN_ATTRIBUTE, "a length", model("@Column(length = 5) int age(); // here")),
                new Case(
                        Problem.COLUMN_ATTRIBUTE,
                        "is of type Integer[]: a length",
                        model("@Column(length = 5) Integer[] ages(); // here")),
                new Case(
                        Problem.COLUMN_ATTRIBUTE,
                        "a scale of 10 in a precision of 4",
                        model("@Column(precision = 4) java.math.BigDecimal[] weights(); // here")),
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
                        Problem.COLUMN_ATTRIBUTE,
                        "the type bytea does not fit it",
                        model("@Column(type = \"bytea\") byte[] picture(); // here")),
                new Case(Problem.COLUMN_ATTRIBUTE, "no name", model("@Column(type = \" \") String name(); // here")),
                new Case(
                        Problem.COLUMN_ATTRIBUTE,
                        "counts in a type",
                        pug("@Id(generated = true) @Column(type = \"smallint\") Short id(); // here")),
                new Case(
                        Problem.DEFAULT_VALUE,
                        "\"many\" is no int",
                        model("@Column(defaultValue = \"many\") int age(); // here")),
                new Case(
                        Problem.DEFAULT_VALUE,
                        "\"{}\" is no String[]",
                        model("@Column(defaultValue = \"{}\") String[] names(); // here")),
                new Case(
                        Problem.DEFAULT_VALUE,
                        "Did you mean \"GOOD\"?",
                        model("enum Mood { GOOD, BAD } @Column(defaultValue = \"GOD\") Mood mood(); // here")),
                new Case(
                        Problem.DEFAULT_VALUE,
                        "LocalDate",
                        model("@Column(defaultValue = \"today\") java.time.LocalDate born(); // here")),
                new Case(
                        Problem.ROLE_TYPE,
                        "LocalDate, and @CreatedAt",
                        model("@CreatedAt java.time.LocalDate made(); // here")),
                new Case(
                        Problem.ROLE_TYPE,
                        "@UpdatedAt needs LocalDateTime, Instant",
                        model("@UpdatedAt String changedOn(); // here")),
                new Case(
                        Problem.ROLE_TYPE,
                        "@Version needs Long, Integer or Short",
                        model("@Version String revision(); // here")),
                new Case(
                        Problem.ROLE_CONTRADICTS,
                        "@Nullable",
                        "@interface Nullable {}\n" + model("@Version @Nullable Long revision(); // here")),
                new Case(
                        Problem.ROLE_OF_LINK,
                        "Link is the model of a join table",
                        "@Model public interface Link {\n@Version int revision(); // here\n}\n"
                                + FRIEND
                                + model("@BelongsToMany(throughModel = Link.class) List<Friend> friends();")),
                new Case(
                        Problem.ROLE_CONTRADICTS,
                        "never written",
                        model("@ReadOnly @Column(unique = true) String code(); // here")),
                new Case(
                        Problem.COMPUTED,
                        "@Computed(\"{age} + 1\")",
                        model("int age();\n@Computed(\"age * 7\") int years(); // here")),
                new Case(
                        Problem.COMPUTED,
                        "Did you mean \"age\"?",
                        model("int age();\n@Computed(\"{aje} * 7\") int years(); // here")),
                new Case(
                        Problem.COMPUTED,
                        "computed itself",
                        model("int age();\n@Computed(\"{age} * 7\") int years();\n"
                                + "@Computed(\"{years} * 7\") int days(); // here")),
                new Case(Problem.COMPUTED, "id is generated", model("@Computed(\"{id} * 7\") int years(); // here")),
                new Case(
                        Problem.ROLE_TWICE,
                        "made and born both carry @CreatedAt",
                        model("@CreatedAt java.time.Instant made();\n@CreatedAt java.time.Instant born(); // here")),
                new Case(
                        Problem.ROLE_CONTRADICTS,
                        "@CreatedAt and @UpdatedAt",
                        model("@CreatedAt @UpdatedAt java.time.Instant made(); // here")),
                new Case(
                        Problem.ROLE_CONTRADICTS,
                        "@Id",
                        "@Model public interface Pug { @Id Long id();\n@Id @CreatedAt java.time.Instant made(); // here\n}\n"),
                new Case(
                        Problem.ROLE_CONTRADICTS,
                        "a default value",
                        model(
                                "@CreatedAt @Column(defaultValue = \"2020-01-01T00:00:00Z\") java.time.Instant made(); // here")),
                new Case(
                        Problem.ALSO_A_COLUMN,
                        "@CreatedAt",
                        FRIEND + model("@BelongsToMany(through = \"x\") @CreatedAt List<Friend> friends(); // here")),
                new Case(Problem.RESERVED_NAME, "@Column(name = \"size\") int pugSize()", model("int size(); // here")),
                new Case(Problem.RESERVED_NAME, "key()", model("String key(); // here")),
                new Case(Problem.RESERVED_NAME, "method of(All.Pug)", model("String of(Pug other); // here")),
                new Case(
                        Problem.RESERVED_NAME,
                        "of(All.Pug)",
                        model("default Pug of(Pug other) { return other; } // here")),
                new Case(
                        Problem.RESERVED_NAME,
                        "set(int, Object)",
                        model("default void set(int index, Object value) {} // here")),
                new Case(
                        Problem.MODEL_WIDE,
                        "Pug would have 255 values, a long or a double counting twice, and the Java record PugData takes",
                        "@Model public interface Pug { @Id Long id(); // here\n"
                                + OddModelsTest.properties("long p%d();", 127) + " }\n"),
                new Case(Problem.RESERVED_NAME, "pugToData()", model("String toData(); // here")),
                new Case(Problem.RESERVED_NAME, "toData()", model("default String toData() { return \"\"; } // here")),
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
                        Problem.CONVERTER,
                        "it makes All.Money, and the property is of type Integer",
                        MONEY + model("@Convert(MoneyConverter.class) // here\nInteger price();")),
                new Case(
                        Problem.CONVERTER,
                        "no column holds its first type, Thread",
                        "public static class Threads implements org.jooq.Converter<Thread, String> {"
                                + converterBody("Thread", "String") + "}\n"
                                + model("@Convert(Threads.class) // here\nString thread();")),
                new Case(
                        Problem.CONVERTER,
                        "no org.jooq.Converter",
                        model("@Convert(String.class) // here\nString name();")),
                new Case(
                        Problem.CONVERTER,
                        "it cannot be made",
                        MONEY + "public abstract static class Half extends MoneyConverter {}\n"
                                + model("@Convert(Half.class) // here\nMoney price();")),
                new Case(
                        Problem.CONVERTER,
                        "Wrap it in a type of your own",
                        MONEY + model("@Convert(MoneyConverter.class) // here\nList<Money> prices();")),
                new Case(
                        Problem.CONVERTER,
                        "it is a key",
                        MONEY
                                + "@Model public interface Pug { @Id @Convert(MoneyConverter.class) // here\nMoney id(); }\n"),
                new Case(Problem.CONVERTER, "give a class", model("@Convert(void.class) // here\nString name();")),
                new Case(
                        Problem.KEY_PROPERTY,
                        "is stored by a converter",
                        MONEY + "@Model public interface Price { @Id Long id();"
                                + " @Column(unique = true) @Convert(MoneyConverter.class) Money amount(); }\n"
                                + model("@BelongsToMany(through = \"x\","
                                        + "targetKey = \"amount\") // here\nList<Price> prices();")),
                new Case(
                        Problem.SCOPE_VALUE,
                        "Money",
                        MONEY + "@Model public interface Price { @Id Long id();"
                                + " @Convert(MoneyConverter.class) Money amount(); }\n"
                                + model("@BelongsToMany(through = \"x\","
                                        + "scope = @FixedValue(property = \"amount\", value = \"1\")) // here\n"
                                        + "List<Price> prices();")),
                new Case(
                        Problem.ALSO_A_COLUMN,
                        "@Convert",
                        MONEY
                                + model(
                                        "@Convert(MoneyConverter.class) // here\n@BelongsToMany(through = \"x\") List<Pug>"
                                                + " pugs();")),
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
                        Problem.SCOPE_UNKNOWN,
                        "Pug.friends() fixes \"nane\", and \"friend\" has no such property. Did you mean \"name\"?",
                        scoped("scope = @FixedValue(property = \"nane\", value = \"a\")")),
                new Case(
                        Problem.SCOPE_UNKNOWN,
                        "has no such property. Did you mean \"role\"?",
                        "@Model public interface Link { String role(); }\n"
                                + scoped("throughScope = @FixedValue(property = \"rola\", value = \"a\")")
                                        .replace("through = \"x\"", "throughModel = Link.class")),
                new Case(
                        Problem.SCOPE_UNKNOWN,
                        "no such property",
                        scoped("throughScope = @FixedValue(property = \"a role\", value = \"a\")")),
                new Case(
                        Problem.SCOPE_UNKNOWN,
                        "holds here as it is",
                        scoped("scope = @FixedValue(property = \"name\", value = \"a\")")
                                .replace(" // here", "")
                                .replace("String name();", """
                                        String name();
                                        @BelongsToMany(through = "x", scope = @FixedValue(property = "name", value = "a"))
                                        List<Pug> pugs();""")
                                .replace(
                                        "property = \"name\", value = \"a\"))\n",
                                        "property = \"name\", value = \"a\")) // here\n")),
                new Case(
                        Problem.SCOPE_VALUE,
                        "\"many\" is no Integer",
                        scoped("scope = @FixedValue(property = \"age\", value = \"many\")")),
                new Case(
                        Problem.SCOPE_VALUE,
                        "\"a\" is no String[]",
                        "@Model public interface Link { String[] tags(); }\n"
                                + scoped("throughScope = @FixedValue(property = \"tags\", value = \"a\")")
                                        .replace("through = \"x\"", "throughModel = Link.class")),
                new Case(
                        Problem.SCOPE_VALUE,
                        "Did you mean \"GOOD\"?",
                        "public enum Mood { GOOD, BAD }\n@Model public interface Link { Mood mood(); }\n"
                                + scoped("throughScope = @FixedValue(property = \"mood\", value = \"GOD\")")
                                        .replace("through = \"x\"", "throughModel = Link.class")),
                new Case(
                        Problem.SCOPE_COLUMN,
                        "given twice",
                        scoped("scope = {@FixedValue(property = \"age\", value = \"1\"),"
                                + " @FixedValue(property = \"age\", value = \"2\")}")),
                new Case(
                        Problem.SCOPE_COLUMN,
                        "the column friend_id says what is linked",
                        scoped("throughScope = @FixedValue(property = \"friendId\", value = \"1\")")),
                new Case(
                        Problem.SCOPE_COLUMN,
                        "created_at",
                        "@Model public interface Link { java.time.LocalDateTime createdAt(); }\n"
                                + scoped("throughScope = @FixedValue(property = \"createdAt\","
                                                + " value = \"2026-11-22T10:00\")")
                                        .replace("through = \"x\"", "throughModel = Link.class")),
                new Case(
                        Problem.THROUGH_SCOPES_DIFFER,
                        "fixes nothing of the links in \"x\", and Post.tags() fixes type",
                        blog("Long", fixed("post"), "")
                                .replace("List<Picture> pictures();", "List<Picture> pictures(); // here")),
                new Case(
                        Problem.SIDES_CONTRADICT,
                        "throughScope: [type = a] here, [type = b] there",
                        sides(fixed("b").substring(2), "inverse = \"friends\"" + fixed("a"))),
                new Case(
                        Problem.COLUMN_SHARED,
                        "Give each a throughScope with another value",
                        blog("Long", fixed("post"), fixed("post"))
                                .replace("List<Post> posts();", "List<Post> posts(); // here")),
                new Case(
                        Problem.COLUMN_SHARED,
                        "String",
                        blog("String", fixed("post"), fixed("picture"))
                                .replace("List<Post> posts();", "List<Post> posts(); // here")),
                new Case(
                        Problem.COLUMN_SHARED,
                        "nothing comes of onDelete",
                        blog(
                                        "Long",
                                        fixed("post"),
                                        fixed("picture") + ", onDelete = ReferentialAction.RESTRICT) // here")
                                .replace("// here)", "// here")),
                new Case(
                        Problem.INVERSE_DOUBTFUL,
                        "Each of Pug.best(), Pug.worst() could be the other direction of Friend.pugs()",
                        doubtful(fixed("best"), fixed("worst"))),
                new Case(
                        Problem.INVERSE_DOUBTFUL,
                        "inverse = \"best\"",
                        doubtful("", ", scope = @FixedValue(property = \"name\", value = \"a\")")),
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
                        Problem.KEY_PROPERTY,
                        "Did you mean \"email\"?",
                        NAMED
                                + model(
                                        "@BelongsToMany(through = \"x\", targetKey = \"emai\") List<Named> all(); // here")),
                new Case(
                        Problem.KEY_PROPERTY,
                        "is no property of it. Known here: \"email\", \"id\".",
                        NAMED
                                + model(
                                        "@BelongsToMany(through = \"x\",\ntargetKey = \"zip\") // here\nList<Named> all();")),
                new Case(
                        Problem.KEY_PROPERTY,
                        "\"name\", which is not unique. Known here: \"email\", \"id\".",
                        NAMED
                                + model(
                                        "@BelongsToMany(through = \"x\", targetKey = \"name\") List<Named> all(); // here")),
                new Case(
                        Problem.KEY_PROPERTY,
                        "refers to Named by \"phone\", which may be null.",
                        NAMED
                                + model(
                                        "@BelongsToMany(through = \"x\", targetKey = \"phone\") List<Named> all(); // here")),
                new Case(
                        Problem.KEY_PROPERTY,
                        "refers to Item by \"tenant\", which is only a part of its key.",
                        ITEM
                                + model(
                                        "@BelongsToMany(through = \"x\", targetKey = \"tenant\", otherKey = \"a\") List<Item> items(); // here")),
                new Case(
                        Problem.KEY_PROPERTY,
                        "Pug.friends() refers to Pug by \"nam\"",
                        sides("sourceKey = \"nam\"", "inverse = \"friends\", targetKey = \"id\"")
                                .replace(" // here", "")
                                .replace("List<Friend> friends();", "List<Friend> friends(); // here")),
                new Case(Problem.SIDES_CONTRADICT, "targetKey: id here, email there", """
                        @Model public interface Friend { @Id Long id();
                            @BelongsToMany(through = "x", targetKey = "id") List<Other> others(); // here
                        }
                        @Model public interface Other { @Id Long id(); @Column(unique = true) String email();
                            @BelongsToMany(through = "x", sourceKey = "email") List<Friend> friends();
                        }
                        """),
                new Case(Problem.THROUGH_DISAGREES, "a to Pug's email and friend_id to Friend", """
                        @Model public interface Pug { @Id Long id(); @Column(unique = true) String email();
                            @BelongsToMany(through = "x", foreignKey = "a", sourceKey = "email") List<Friend> all();
                            @BelongsToMany(through = "x", foreignKey = "a") List<Friend> friends(); // here
                        }
                        @Model public interface Friend { @Id Long id(); }
                        """),
                new Case(
                        Problem.LINK_WITHOUT_KEY,
                        "the join table \"x\" has no model",
                        FRIEND
                                + model(
                                        "@BelongsToMany(through = \"x\", unique = false) List<Friend> friends(); // here")),
                new Case(
                        Problem.LINK_WITHOUT_KEY,
                        "Link has no @Id of its own",
                        FRIEND
                                + LINK
                                + model(
                                        "@BelongsToMany(throughModel = Link.class,\nunique = false) // here\nList<Friend> friends();")),
                new Case(
                        Problem.LINK_WITHOUT_KEY,
                        "the @Id of Link is what it links",
                        FRIEND
                                + "@Model public interface Link { @Id Long pugId(); @Id Long friendId(); }\n"
                                + model(
                                        "@BelongsToMany(throughModel = Link.class, unique = false) List<Friend> friends(); // here")),
                new Case(
                        Problem.SIDES_CONTRADICT,
                        "unique: true here, false there",
                        "@Model public interface Link { @Id Long id(); }\n"
                                + sides("unique = false", "unique = true")
                                        .replace("through = \"x\"", "throughModel = Link.class")),
                new Case(
                        Problem.SYMMETRIC_ENDS,
                        "Pug.friends() goes from Pug to Friend",
                        FRIEND
                                + model(
                                        "@BelongsToMany(through = \"x\", symmetric = true) List<Friend> friends(); // here")),
                new Case(
                        Problem.KEY_PROPERTY,
                        "Pug.friends()",
                        FRIEND
                                + LINK
                                + model(
                                        "@BelongsToMany(throughModel = Link.class, sourceKey = \"name\") List<Friend> friends(); // here")),
                new Case(Problem.SIDES_CONTRADICT, "onDelete: RESTRICT here, CASCADE there", model("""
                        @BelongsToMany(through = "x", symmetric = true, foreignKey = "a", otherKey = "b",
                            onDelete = ReferentialAction.CASCADE) List<Pug> friends();
                        @BelongsToMany(through = "x", symmetric = true, foreignKey = "b", otherKey = "a",
                            onDelete = ReferentialAction.RESTRICT) // here
                        List<Pug> pals();""")),
                new Case(Problem.SYMMETRIC_EXCLUDES, "excludes inverse", model("""
                        @BelongsToMany(through = "x", symmetric = true, inverse = "others") List<Pug> friends(); // here
                        @BelongsToMany(through = "x") List<Pug> others();""")),
                new Case(
                        Problem.SYMMETRIC_EXCLUDES,
                        "excludes unique",
                        "@Model public interface Link { @Id Long id(); }\n" + model("""
                        @BelongsToMany(throughModel = Link.class, symmetric = true,
                            unique = false) // here
                        List<Pug> friends();""")),
                new Case(Problem.SYMMETRIC_EXCLUDES, "excludes scope", model("""
                        String mood();
                        @BelongsToMany(through = "x", symmetric = true,
                            scope = @FixedValue(property = "mood", value = "good")) // here
                        List<Pug> friends();""")),
                new Case(Problem.SYMMETRIC_EXCLUDES, "excludes targetKey", model("""
                        @Column(unique = true) String email();
                        @BelongsToMany(through = "x", symmetric = true, sourceKey = "id",
                            targetKey = "email") // here
                        List<Pug> friends();""")),
                new Case(Problem.SYMMETRIC_OR_NOT, "Pug.friends() is symmetric and Pug.others() is not", model("""
                                @BelongsToMany(through = "x", symmetric = true) List<Pug> friends();
                                @BelongsToMany(through = "x") List<Pug> others(); // here""")),
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
                        "PugData",
                        "@Model public interface Pug { @Id Long id(); } // here\n}\nrecord PugData(Long id) {\n"),
                new Case(
                        Problem.TYPE_CLASH,
                        "FriendTable",
                        FRIEND
                                + "interface Other { @Model(table = \"other\") interface Friend { @Id Long id(); } } // here\n"),
                new Case(
                        Problem.TYPE_CASE,
                        "macOS",
                        "@Model public interface Pug { @Id Long id(); } // here\n}\nclass PUGTable {\n"),
                new Case(Problem.FINDER_CLASH, "findById(..)", pug("""
                                        @Id String code();
                                        @Column(unique = true) Long id(); // here""")),
                new Case(Problem.FINDER_CLASH, "findByEmail(..)", FRIEND + model("""
                                        @Column(unique = true) String email(); // here
                                        @BelongsToMany(through = "x") List<Friend> findByEmail();""")),
                new Case(Problem.FINDER_CLASH, "findByFriendsOf(..)", FRIEND + model("""
                                        @Column(unique = true) String friendsOf(); // here
                                        @BelongsToMany(through = "x") List<Friend> findByFriends();""")),
                new Case(Problem.FINDER_CLASH, "getOrCreateByNames(..)", FRIEND + model("""
                                        @Column(unique = true) String names(); // here
                                        @BelongsToMany(through = "x") List<Friend> orCreateByNames();""")),
                new Case(
                        Problem.ACCESSOR_CLASH,
                        "save(..)",
                        model("@BelongsToMany(through = \"f\") List<Friend> save(); // here") + FRIEND),
                new Case(
                        Problem.ACCESSOR_CLASH,
                        "findById(..)",
                        "@interface Nullable {}\n" + model("@BelongsTo @Nullable Friend findById(); // here") + FRIEND),
                new Case(
                        Problem.TYPE_CLASH,
                        "a member type of that name",
                        "@Model public interface Pug { enum PugData { A } @Id Long id(); } // here\n"),
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

    private static String scoped(String options) {
        return "@Model public interface Friend { @Id(generated = true) Long id(); int age();\nString name();\n}\n"
                + model("@BelongsToMany(through = \"x\", " + options + ") // here\nList<Friend> friends();");
    }

    private static String fixed(String type) {
        return ", throughScope = @FixedValue(property = \"type\", value = \"" + type + "\")";
    }

    private static String blog(String pictureId, String ofPosts, String ofPictures) {
        return """
                @Model public interface Tag { @Id Long id();
                    @BelongsToMany(through = "x") List<Post> posts();
                    @BelongsToMany(through = "x") List<Picture> pictures();
                }
                @Model public interface Post { @Id Long id();
                    @BelongsToMany(through = "x", foreignKey = "item_id"%s)
                    List<Tag> tags();
                }
                @Model public interface Picture { @Id %s id();
                    @BelongsToMany(through = "x", foreignKey = "item_id"%s)
                    List<Tag> tags();
                }
                """.formatted(ofPosts, pictureId, ofPictures);
    }

    private static String doubtful(String first, String second) {
        return """
                @Model public interface Pug { @Id Long id();
                    @BelongsToMany(through = "x"%s) List<Friend> best();
                    @BelongsToMany(through = "x"%s) List<Friend> worst();
                }
                @Model public interface Friend { @Id Long id(); String name();
                    @BelongsToMany(through = "x") List<Pug> pugs(); // here
                }
                """.formatted(first, second);
    }

    private static String sides(String first, String second) {
        String options = first.isEmpty() ? "" : ", " + first;
        return "@Model public interface Pug { @Id Long id();\n"
                + "@BelongsToMany(through = \"x\"" + options + ") List<Friend> friends();\n}\n"
                + "@Model public interface Friend { @Id Long id();\n"
                + "@BelongsToMany(through = \"x\", " + second + ") List<Pug> pugs(); // here\n}\n";
    }
}
