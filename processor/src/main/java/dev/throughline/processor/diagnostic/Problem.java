package dev.throughline.processor.diagnostic;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * The problems that a model can have. A code is for ever: it is what people search for, and docs/problems.md explains
 * each.
 */
public enum Problem {
    MODEL_NOT_INTERFACE(
            101, Effect.NONE, "@Model belongs on an interface, and {0} is {1}. Declare it as: public interface {0}"),
    MODEL_PRIVATE(
            102,
            Effect.NONE,
            "{0} is private, so the generated types cannot see it. Make it public or package-private."),
    MODEL_GENERIC(
            103,
            Effect.NONE,
            "{0} has type parameters, and a table has none. Put what is common into a generic interface without @Model,"
                    + " and let models extend it."),
    MODEL_SEALED(104, Effect.NONE, "{0} is sealed, so the generated record cannot implement it. Remove ''sealed''."),
    MODEL_COMPARABLE(
            105,
            Effect.MODEL,
            "{0} extends Comparable, and so does jOOQ''s Record with another type: no record can be both. Use a"
                    + " Comparator instead."),
    NO_ID(106, Effect.NONE, "{0} has no @Id. Mark its key, for example: @Id(generated = true) Long id();"),
    GENERATED_ID(
            107,
            Effect.NONE,
            "{0} cannot be generated: a generated id is a single Long, Integer, Short or UUID, and this is {1}."),
    MODEL_EMPTY(108, Effect.NONE, "{0} has no properties, so its table would have no columns."),
    MODEL_OF_JOOQ(
            109,
            Effect.MODEL,
            "{0} extends jOOQ''s {1}, and a model says what a row has. The generated record is a jOOQ record already: leave"
                    + " {1} out."),
    MODEL_INHERITS(
            110,
            Effect.NONE,
            "{0} inherits {1} from {2}, which are no properties, and the generated record could not implement them. Make"
                    + " them default methods there or in {0}, or do not extend {2}."),
    NAME_BLANK(111, Effect.NONE, "The name of {0} would be blank{1}. Give it one, for example: {2}"),
    MODEL_WIDE(
            112,
            Effect.TYPE,
            "{0} would have {1} values, a long or a double counting twice, and the Java record {2} takes no more than {3}."
                    + " Move some into a model of their own, with a @HasOne {0}."),

    TYPE(
            201,
            Effect.MEMBER,
            "{0} is of type {1}, which no column can hold. Use a primitive or its box, String, BigDecimal, BigInteger,"
                    + " LocalDate, LocalTime, LocalDateTime, Instant, OffsetDateTime, UUID, byte[], org.jooq.JSON, an"
                    + " enum or an array such as String[], give it a @Convert, or make it a default method.{2}"),
    PARAMETERS(
            202,
            Effect.MEMBER,
            "{0} has {1}, so it is no property, and the generated record could not implement it. Make it a"
                    + " default or static method."),
    VOID(203, Effect.MEMBER, "{0} returns nothing, so it is no property. Make it a default or static method."),
    COLUMN_ATTRIBUTE(204, Effect.NONE, "{0} is of type {1}: {2} does not fit it. {3}"),
    DEFAULT_VALUE(205, Effect.NONE, "\"{0}\" is no {1}, so it cannot be the default of {2}.{3}"),
    RESERVED_NAME(
            206,
            Effect.MODEL,
            "The generated record has a method {0} already, of jOOQ''s or its own, and cannot implement this one. {1}"),
    DUPLICATE_COLUMN(
            207,
            Effect.MEMBER,
            "{0} and {1} would both be the column {2}. Give one of them another: @Column(name = ..)"),
    CLASHING_PROPERTIES(208, Effect.MEMBER, "{0} and {1} would both be {2} in the generated code. Rename one of them."),
    MISPLACED(209, Effect.NONE, "@{0} belongs on an abstract method without parameters of a @Model interface. {1}"),
    CONVERTER(210, Effect.MEMBER, "{0} cannot be stored by {1}: {2}"),

    ROLE_TYPE(211, Effect.MEMBER, "{0} is of type {1}, and @{2} needs {3}."),
    ROLE_TWICE(212, Effect.NONE, "{0} and {1} both carry @{2}, and a row has one. Leave it out on one of them."),
    ROLE_CONTRADICTS(213, Effect.NONE, "{0} carries both @{1} and {2}: {3}. Leave out one of them."),
    ROLE_OF_LINK(
            214,
            Effect.NONE,
            "{0} carries @{1}, and {2} is the model of a join table, whose rows are written by their associations: {3}."),
    COMPUTED(215, Effect.NONE, "\"{0}\" cannot compute {1}: {2}"),

    THROWS(
            216,
            Effect.MEMBER,
            "{0} throws {1}, and reading a column throws no checked exception, so that the generated code could not call it."
                    + " Leave out ''throws''."),
    PRIMITIVE_NULL(
            217, Effect.NONE, "{0} is @Nullable, and {1} is never null. Declare it as {2}, or leave out @Nullable."),
    KEY_TYPE(218, Effect.NONE, "{0} is of type {1}, which cannot be a key: {2}"),

    TARGET_NOT_MODEL(301, Effect.MEMBER, "{0} is no model: @{1} needs {2}.{3}"),
    THROUGH_BLANK(302, Effect.MEMBER, "through is blank. Name the join table, for example: through = \"{0}\""),
    NOT_A_LIST(
            303,
            Effect.MEMBER,
            "{0} is of type {1}: @{2} needs a List or a Collection of a model, for example: List<Friend> {0}().{3}"),
    SET(
            304,
            Effect.MEMBER,
            "{0} is a Set, and the rows of a jOOQ record change, which sets do not survive. Declare it as a List: it has"
                    + " no duplicates either{1}"),
    SIDES_CONTRADICT(
            305,
            Effect.MEMBER,
            "{0} and {1} are the two directions of {2}, and say different things of {3}: {4} here, {5} there. Give it on"
                    + " one side, or the same on both."),
    INVERSE_UNKNOWN(306, Effect.MEMBER, "{0} has no association \"{1}\" back to {2} through \"{3}\".{4}"),
    KEY_COUNT(307, Effect.MEMBER, "{0} names {1}, and the key of {2} has {3}: {4}. Name as many, in the same order."),
    KEY_COLUMNS_EQUAL(
            308,
            Effect.MEMBER,
            "Both ends of {0} would use the column {1} of \"{2}\". Give foreignKey and otherKey names that differ."),
    THROUGH_DISAGREES(
            309,
            Effect.MEMBER,
            "{0} goes through \"{1}\" with {2}, and {3} with {4}: one table cannot be both. Use another table, or the same"
                    + " columns."),
    SINGULAR(310, Effect.MEMBER, "\"{0}\" cannot be part of a method''s name, such as add{0}."),
    NAMED_AS_BEAN(
            311,
            Effect.MEMBER,
            "{0}() is what the generated code calls the query. Call the association {1}(), also in a model whose"
                    + " properties are named as in a bean."),
    ALSO_A_COLUMN(
            312, Effect.MEMBER, "{0} is an association, which has no column in this table: @{1} says nothing here."),

    JOIN_COLUMN_TWICE(
            313,
            Effect.MEMBER,
            "The columns {0} and {1} of \"{2}\" would be one in the database or in the generated code. Give foreignKey and"
                    + " otherKey other names."),
    THROUGH_TWICE(
            314,
            Effect.NONE,
            "{0} gives both through and throughModel. The model has a table already: leave out through."),
    THROUGH_NOT_MODEL(
            315, Effect.MEMBER, "{0} is no model of a join table: it needs @Model. Or give through = \"{1}\""),
    THROUGH_COLUMN(
            316,
            Effect.MODEL,
            "{0} is the column {1} of the join table \"{2}\", which holds {3}, and this is {4}. Declare it as: {3} {0}()"),
    THROUGH_MODEL_END(
            317,
            Effect.MEMBER,
            "{0} is keyed by what it links, so that no association can begin or end there. Give it an @Id of its own."),
    THROUGH_MODEL_ELSEWHERE(
            318,
            Effect.MEMBER,
            "{0} was compiled without an association through it, so its table has no foreign keys. Compile it together"
                    + " with {1}."),
    ORDER_UNKNOWN(
            319,
            Effect.NONE,
            "\"{0}\" is no order: \"{1}\" has no property \"{2}\".{3} Name properties of the target{4} and"
                    + " \" desc\" for descending."),
    SCOPE_UNKNOWN(320, Effect.NONE, "{0} fixes \"{1}\", and \"{2}\" has no such property.{3}"),
    SCOPE_VALUE(321, Effect.NONE, "\"{0}\" is no {1}, so it cannot be the value of {2}.{3}"),
    SCOPE_COLUMN(322, Effect.NONE, "{0} cannot fix \"{1}\": {2}"),
    THROUGH_SCOPES_DIFFER(
            323,
            Effect.NONE,
            "{0} fixes {1} of the links in \"{2}\", and {3} fixes {4}. All associations through one table fix the same"
                    + " properties, each to values of its own: give them by throughScope, here or on the other direction."),
    COLUMN_SHARED(324, Effect.NONE, "The column {0} of \"{1}\" refers to {2} in {3}, and to {4} in {5}: {6}"),
    INVERSE_DOUBTFUL(
            325,
            Effect.NONE,
            "Each of {0} could be the other direction of {1}, and they fix different values. Name it, for example:"
                    + " inverse = \"{2}\""),

    KEY_PROPERTY(
            326,
            Effect.MEMBER,
            "{0} refers to {1} by \"{2}\", which {3} Name its primary key, or a property with @Column(unique = true) that"
                    + " is not nullable."),
    LINK_WITHOUT_KEY(
            327,
            Effect.NONE,
            "{0} can link a pair several times, so each link needs a key of its own, and {1}. Give throughModel a model"
                    + " with one, for example: @Id(generated = true) Long id();"),
    SYMMETRIC_ENDS(
            328,
            Effect.MEMBER,
            "{0} goes from {1} to {2}: only an association of a model with itself can be symmetric. Leave out symmetric."),
    SYMMETRIC_EXCLUDES(329, Effect.MEMBER, "{0} is symmetric, which excludes {1}: {2}. Leave out one of them."),
    SYMMETRIC_OR_NOT(
            330,
            Effect.MEMBER,
            "{0} is symmetric and {1} is not, and both go through \"{2}\", whose rows are the one or the other. Give"
                    + " symmetric for both, or another table."),
    ASSOCIATION_TWICE(
            331, Effect.MEMBER, "{0} is both @{1} and @{2}, and an association is one of them. Leave one out."),
    REFERENCE_INVERSE_UNKNOWN(332, Effect.NONE, "{0} has no {1} \"{2}\" back to {3}.{4}"),
    REFERENCE_DOUBTFUL(
            333,
            Effect.NONE,
            "Each of {0} could be the other direction of {1}. Name it, for example: inverse = \"{2}\""),
    REFERENCE_NULLABLE(334, Effect.NONE, "{0} {1}, and its foreign key {2} {3}. {4}"),
    REFERENCE_COLUMN_TYPE(
            335,
            Effect.NONE,
            "{0} refers by the column {1} to {2}, which holds {3}, and the property {4} is {5}. Declare it as: {6}{3} {4}()"),
    REFERENCE_REMOVAL(
            336,
            Effect.NONE,
            "{0} cannot let go of a {1}, whose {2} is never null. Say onRemove = Removal.DELETE if it is to be deleted, or"
                    + " {3}."),
    REFERENCE_SET_NULL(
            337,
            Effect.NONE,
            "{0} cannot be set to null: {2} of \"{3}\" is never null. Choose another {1}, or let it be null."),
    LINK_SET_NULL(
            338,
            Effect.NONE,
            "There is no link without an end, so that {0} cannot set it to null. Choose another {1}: CASCADE, RESTRICT or"
                    + " NO_ACTION."),
    REFERENCE_ELSEWHERE(
            339,
            Effect.MEMBER,
            "{0} was compiled without {1}, so its table has no foreign key {2}. Compile it together with {1}, or declare"
                    + " a @BelongsTo there."),
    REFERENCE_COLUMN_CLASH(
            340,
            Effect.MEMBER,
            "{0} would add the column {1} to \"{2}\", which would be called as {3} in the database or in the generated"
                    + " code. Give it another name by foreignKey, or name the column of a property."),
    REFERENCE_COLUMNS(
            341, Effect.MEMBER, "{0} names the columns {1}: a foreign key has each column once, and each has a name."),
    REFERENCE_UNIQUE(
            342,
            Effect.NONE,
            "{0} makes {1} of \"{2}\" unique, so that {3} would never have two. Give one of them a foreignKey of its own, or"
                    + " {0} a scope."),
    REFERENCE_GENERATED(
            343,
            Effect.NONE,
            "{0} refers by the column {1}, whose values are made: they refer to nothing. Leave out generated = true"
                    + " of {2}(), or give another column by foreignKey."),
    REFERENCE_OF_LINKS(
            344,
            Effect.NONE,
            "{0} goes by a foreign key of the join table \"{1}\", whose {2} is {3}. Say it on the association through that"
                    + " table instead."),
    THROUGH_NEAR(
            345,
            Effect.NONE,
            "{0} goes through \"{1}\", and {2} through \"{3}\": these are two join tables, and neither association has another"
                    + " direction. If they are two directions of one, give both the same name."),
    COLUMN_NEAR(
            346,
            Effect.NONE,
            "{0} adds the column {1} to \"{2}\", beside {3} of {4}(). If that is the foreign key, say so:"
                    + " foreignKey = \"{3}\"."),
    SIDES_ASSUMED(
            347,
            Effect.NONE,
            "{0} and {1} go through \"{2}\" and are taken for its two directions, as nothing says what they are. If that is"
                    + " meant, say inverse = \"{3}\"; if not, give each a join table, or a throughScope."),
    LINKS_TWICE(
            348,
            Effect.NONE,
            "{0} and {1} are the same links of \"{2}\": what is added to the one is in the other. Give them tables, a scope"
                    + " or a throughScope of their own."),
    JOIN_ELSEWHERE(
            360,
            Effect.MEMBER,
            "\"{0}\" is the join table of {1}, and was generated in another compilation, without {2}. Choose another name, or"
                    + " compile them together."),

    TABLE_TWICE(401, Effect.MEMBER, "The table \"{0}\" is already that of {1}. Choose another name."),
    TYPE_CLASH(402, Effect.TYPE, "Throughline would generate {0} for {1}, and {2}. Rename one of them."),
    TYPE_CASE(
            403,
            Effect.TYPE,
            "Throughline would generate {0} for {1}, and {2}: on macOS and Windows their files are one. Rename one of"
                    + " them."),
    ACCESSOR_CLASH(404, Effect.MEMBER, "{0} and {1} would both be {2} in the generated code. {3}"),
    PATH_LEFT_OUT(
            405,
            Effect.NONE,
            "jOOQ''s tables have a method {0}() of their own, so {1} gets no path of that name for joins. All else is"
                    + " there."),

    TABLES_TAKEN(
            406,
            Effect.NONE,
            "Throughline generates {0} for each package with models, and you have a type of that name. Rename yours."),

    FINDER_CLASH(
            412,
            Effect.MEMBER,
            "{0} is unique, so that the repository would find a row by {1}(..), and that is a method of {2}. Rename the"
                    + " property; @Column(name = \"{3}\") keeps its column."),

    REFERENCE_NOT_UNIQUE(
            420,
            Effect.MEMBER,
            "{0} was compiled without {1}, and its table allows several rows of one {2}: {3} is not unique there. Declare a"
                    + " @HasMany, or make it unique where {0} is compiled."),
    REFERENCE_NOT_WRITTEN(
            421,
            Effect.NONE,
            "{0} goes by the column {1}, which associations write, and {2}() carries @{3}. Leave that out, or let another"
                    + " column be the foreign key."),

    NAMING_OPTION(501, Effect.NONE, "-Athroughline.naming={0} is unknown.{1} It can be snake or camel."),
    NOT_WRITTEN(
            502,
            Effect.NONE,
            "{0} could not be written: {1}. If an earlier build left it behind, clean the build''s output."),
    LATE_MODEL(
            503,
            Effect.NONE,
            "{0} was made by another processor after {1} had been written, which lacks it. Let it be made into a package"
                    + " of its own."),
    LATE_TYPE(
            504,
            Effect.NONE,
            "{0} was made by another processor when {1} had been written without it. Let it be made in an earlier round,"
                    + " or compile it before."),
    STALE_RECORD(
            505,
            Effect.NONE,
            "javac {1} had read the class file of {0}, which an earlier compilation left, before it could be replaced, and"
                    + " fails on a record that it has read. The file is gone from the output: compile again. If it comes from a jar"
                    + " or another module, give these models a package of their own, or compile with JDK 22 or newer."),
    HIDDEN_NULLABLE(
            506,
            Effect.NONE,
            "{0} depends on what can be null in {1}, and of class files on the module path javac {2} does not show annotations"
                    + " on types, such as JSpecify''s @Nullable. Compile with JDK 18 or newer, or have them on the class path."),
    TABLES_HIDDEN(
            507,
            Effect.NONE,
            "The package {0} has models in another module or jar, too, and {1}, which is written here without their tables, hides"
                    + " theirs: code that was compiled with it fails, and create() leaves them out. Move these models into a"
                    + " package of their own."),
    CRASH(
            901,
            Effect.NONE,
            "Throughline failed, which is a mistake of its own and not of yours. Please report it with these lines: {0}");

    /** How much a problem matters. */
    public enum Severity {
        /** Nothing runs before it is mended. */
        ERROR,
        /** What is written means something, and probably not what was meant; {@code @SuppressWarnings} takes it. */
        WARNING,
        /** It is worth knowing, and the code is right as it is. */
        NOTE
    }

    /** What becomes of the code that is generated in spite of a problem. */
    public enum Effect {
        /** All of it is there. */
        NONE,
        /** The member that has the problem is left out. */
        MEMBER,
        /** The member is left out, and the record does not implement the model. */
        MODEL,
        /** The type is left out. */
        TYPE
    }

    private final int number;
    private final Effect effect;
    private final String text;

    Problem(int number, Effect effect, String text) {
        this.number = number;
        this.effect = effect;
        this.text = text;
    }

    /** Returns the code, which does not change from release to release. */
    public String code() {
        return "THROUGHLINE-" + number;
    }

    /** Returns how much it matters. */
    public Severity severity() {
        return switch (this) {
            case PATH_LEFT_OUT -> Severity.NOTE;
            case THROUGH_NEAR, COLUMN_NEAR, SIDES_ASSUMED, LINKS_TWICE, TABLES_HIDDEN -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }

    /** Returns what {@code @SuppressWarnings} calls it where it is a warning. */
    public String warning() {
        return "throughline:" + number;
    }

    /** Returns what becomes of the generated code. */
    public Effect effect() {
        return effect;
    }

    String text(Object... details) {
        return new MessageFormat(text, Locale.ROOT).format(details);
    }
}
