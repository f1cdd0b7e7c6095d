package dev.throughline.processor;

import dev.throughline.processor.ProblemCases.Case;
import dev.throughline.processor.diagnostic.Problem;
import java.util.List;

/** Sources with one mistake each in an association without a join table. */
final class ReferenceProblemCases {

    private static final String NULL = "@Nullable ";
    private static final String NULLABLE = "@interface Nullable {}\n";
    private static final String OWNER = "@Model public interface Owner { @Id(generated = true) Long id();\n%s }\n";
    private static final String TOY = "@Model public interface Toy { @Id(generated = true) Long id();\n%s }\n";
    private static final String PLAIN_OWNER = OWNER.formatted("");
    private static final String PLAIN_TOY_OF_TEXT = TOY.formatted("@Nullable String ownerId();");
    private static final String PLAIN_TOY = TOY.formatted("");

    private ReferenceProblemCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        Problem.TARGET_NOT_MODEL,
                        "@BelongsTo needs an interface with @Model.",
                        toy("@BelongsTo String owner(); // here")),
                new Case(
                        Problem.TARGET_NOT_MODEL,
                        "it is @HasMany or @BelongsToMany",
                        PLAIN_OWNER + toy("@BelongsTo List<Owner> owner(); // here")),
                new Case(
                        Problem.TARGET_NOT_MODEL,
                        "it is @HasMany.",
                        PLAIN_TOY + owner("@HasOne Set<Toy> toy(); // here")),
                new Case(
                        Problem.TARGET_NOT_MODEL,
                        "declare it @Nullable",
                        PLAIN_TOY + owner("@HasOne Optional<Toy> toy(); // here")),
                new Case(
                        Problem.TARGET_NOT_MODEL,
                        "@HasMany needs a list of an interface with @Model. Did you mean \"Toy\"?",
                        PLAIN_TOY + owner("@HasMany List<ToyRecord> toys(); // here")),
                new Case(
                        Problem.NOT_A_LIST, "@HasMany needs a List", PLAIN_TOY + owner("@HasMany Toy toys(); // here")),
                new Case(
                        Problem.SET,
                        "it has no duplicates either.",
                        PLAIN_TOY + owner("@HasMany Set<Toy> toys(); // here")),
                new Case(
                        Problem.NAMED_AS_BEAN,
                        "Call the association owner()",
                        PLAIN_OWNER + toy("@BelongsTo Owner getOwner(); // here")),
                new Case(
                        Problem.ALSO_A_COLUMN,
                        "@Column says nothing",
                        PLAIN_OWNER + toy("@BelongsTo @Column(name = \"owner\") Owner owner(); // here")),
                new Case(
                        Problem.MISPLACED,
                        "has no @Model",
                        PLAIN_OWNER + "public interface Shelf { @HasOne Owner owner(); } // here\n"),
                new Case(
                        Problem.MISPLACED,
                        "has a body",
                        PLAIN_TOY + owner("@HasMany default List<Toy> toys() { return List.of(); } // here")),
                new Case(
                        Problem.ASSOCIATION_TWICE,
                        "both @BelongsTo and @HasOne",
                        PLAIN_OWNER + toy("@BelongsTo @HasOne Owner owner(); // here")),
                new Case(Problem.RESERVED_NAME, "getTable()", PLAIN_OWNER + toy("@BelongsTo Owner table(); // here")),
                new Case(
                        Problem.SINGULAR,
                        "nice toy",
                        PLAIN_TOY + owner("@HasMany(singular = \"nice toy\") List<Toy> toys(); // here")),
                new Case(
                        Problem.REFERENCE_INVERSE_UNKNOWN,
                        "Toy has no @BelongsTo \"ower\" back to Owner. Did you mean \"owner\"?",
                        TOY.formatted(NULL + "@BelongsTo Owner owner();")
                                + NULLABLE
                                + owner("@HasMany(inverse = \"ower\") List<Toy> toys(); // here")),
                new Case(
                        Problem.REFERENCE_INVERSE_UNKNOWN,
                        "Owner has no @HasMany or @HasOne \"toy\"",
                        NULLABLE
                                + OWNER.formatted("@HasMany List<Toy> toys();")
                                + toy(NULL + "@BelongsTo(inverse = \"toy\") Owner owner(); // here")),
                new Case(
                        Problem.SIDES_CONTRADICT,
                        "the two directions of owner_id, and say different things of onDelete: RESTRICT here, CASCADE"
                                + " there",
                        NULLABLE
                                + OWNER.formatted("@HasMany(onDelete = ReferentialAction.CASCADE) List<Toy> toys();")
                                + toy(NULL
                                        + "@BelongsTo(onDelete = ReferentialAction.RESTRICT) Owner owner(); // here")),
                new Case(
                        Problem.SIDES_CONTRADICT,
                        "constraints: true here, false there",
                        NULLABLE
                                + OWNER.formatted("@HasMany(constraints = false) List<Toy> toys();")
                                + toy(NULL + "@BelongsTo(constraints = true) Owner owner(); // here")),
                new Case(
                        Problem.SIDES_CONTRADICT,
                        "foreignKey: [b] here, [a] there",
                        NULLABLE
                                + OWNER.formatted("@HasMany(foreignKey = \"a\", inverse = \"owner\") List<Toy> toys();")
                                + toy(NULL + "@BelongsTo(foreignKey = \"b\") Owner owner(); // here")),
                new Case(
                        Problem.SIDES_CONTRADICT,
                        "the other direction: toys here, owner there",
                        NULLABLE
                                + OWNER.formatted("@HasMany(inverse = \"owner\") List<Toy> toys();")
                                + toy(NULL + "@BelongsTo Owner owner();\n" + NULL
                                        + "@BelongsTo(inverse = \"toys\") Owner keeper(); // here")),
                new Case(
                        Problem.REFERENCE_DOUBTFUL,
                        "Each of Toy.owner(), Toy.borrower() could be the other direction of Owner.toys(). Name it, for"
                                + " example: inverse = \"owner\"",
                        NULLABLE
                                + TOY.formatted(
                                        NULL + "@BelongsTo Owner owner();\n" + NULL + "@BelongsTo Owner borrower();")
                                + owner("@HasMany List<Toy> toys(); // here")),
                new Case(
                        Problem.REFERENCE_DOUBTFUL,
                        "Each of Owner.red(), Owner.blue()",
                        NULLABLE
                                + OWNER.formatted("@HasMany(scope = @FixedValue(property = \"color\", value = \"red\"))"
                                        + " List<Toy> red();\n"
                                        + "@HasMany(scope = @FixedValue(property = \"color\", value = \"blue\"))"
                                        + " List<Toy> blue();")
                                + "@Model interface Shop { @Id Long id(); @HasMany(foreignKey = \"owner_id\","
                                + " scope = @FixedValue(property = \"color\", value = \"any\")) List<Toy> toys(); }\n"
                                + toy("String color();\n" + NULL + "@BelongsTo Owner owner(); // here")),
                new Case(
                        Problem.REFERENCE_NULLABLE,
                        "Toy.owner() is never null, and its foreign key owner_id can be null. Declare it @Nullable",
                        NULLABLE + PLAIN_OWNER + toy(NULL + "Long ownerId();\n@BelongsTo\nOwner owner(); // here")),
                new Case(
                        Problem.REFERENCE_NULLABLE,
                        "Toy.owner() can be null, and its foreign key owner_id is never null. Leave out @Nullable",
                        NULLABLE
                                + OWNER.formatted("@HasMany List<Toy> toys();")
                                + toy("long ownerId();\n@BelongsTo\n" + NULL + "Owner owner(); // here")),
                new Case(
                        Problem.REFERENCE_COLUMN_TYPE,
                        "Toy.owner() refers by the column owner_id to Owner.id(), which holds Long, and the property"
                                + " ownerId is Integer. Declare it as: Long ownerId()",
                        OWNER.formatted("@HasMany(onRemove = Removal.DELETE) List<Toy> toys();")
                                + toy("int ownerId();\n@BelongsTo Owner owner(); // here")),
                new Case(
                        Problem.REFERENCE_COLUMN_TYPE,
                        "the property ownerId is String. Declare it as: @Nullable Long ownerId()",
                        NULLABLE
                                + PLAIN_OWNER
                                + toy("@Nullable String ownerId();\n@BelongsTo @Nullable Owner owner(); // here")),
                new Case(
                        Problem.REFERENCE_COLUMN_TYPE,
                        "the property ownerId is String. Declare it as: @Nullable Long ownerId()",
                        NULLABLE + PLAIN_TOY_OF_TEXT + owner("@HasMany List<Toy> toys(); // here")),
                new Case(
                        Problem.REFERENCE_REMOVAL,
                        "Owner.toys() cannot let go of a Toy, whose owner_id is never null. Say onRemove ="
                                + " Removal.DELETE if it is to be deleted, or let it be null: @Nullable Owner owner().",
                        TOY.formatted("@BelongsTo Owner owner();") + owner("@HasMany List<Toy> toys(); // here")),
                new Case(
                        Problem.REFERENCE_REMOVAL,
                        "Owner.passport()",
                        "@Model public interface Passport { @Id Long ownerId(); }\n"
                                + owner("@HasOne(foreignKey = \"owner_id\") Passport passport(); // here")),
                new Case(
                        Problem.REFERENCE_SET_NULL,
                        "Toy.owner() cannot be set to null: owner_id of \"toy\" is never null. Choose another onDelete",
                        PLAIN_OWNER + toy("@BelongsTo(onDelete = ReferentialAction.SET_NULL) Owner owner(); // here")),
                new Case(
                        Problem.LINK_SET_NULL,
                        "Toy.owners() cannot set it to null",
                        PLAIN_OWNER
                                + toy("@BelongsToMany(through = \"x\", onDelete = ReferentialAction.SET_NULL)"
                                        + " List<Owner> owners(); // here")),
                new Case(
                        Problem.REFERENCE_COLUMN_CLASH,
                        "Toy.owner() would add the column owner_id to \"toy\", which would be called as ownerId()",
                        PLAIN_OWNER
                                + toy("@Column(name = \"keeper\") long ownerId();\n@BelongsTo Owner owner(); // here")),
                new Case(
                        Problem.REFERENCE_COLUMN_CLASH,
                        "Toy.owner() would add the column owner_id to \"toy\", which would be called as ownerId()",
                        NULLABLE
                                + OWNER.formatted("@HasMany List<Toy> toys();")
                                + toy("@Column(name = \"keeper\") long ownerId();\n" + NULL
                                        + "@BelongsTo Owner owner(); // here")),
                new Case(
                        Problem.REFERENCE_COLUMN_CLASH,
                        "Toy.item() would add the column item_tenant to \"toy\"",
                        "@Model public interface Item { @Id Integer tenant(); @Id Long number(); }\n"
                                + toy(
                                        "@Column(name = \"x\") int itemTenant();\n@Column(name = \"y\") long itemNumber();\n"
                                                + "@BelongsTo Item item(); // here")),
                new Case(
                        Problem.REFERENCE_COLUMN_CLASH,
                        "which would be called as ownerId()",
                        PLAIN_OWNER
                                + toy("@BelongsToMany(through = \"x\") List<Owner> ownerId();\n"
                                        + "@BelongsTo Owner owner(); // here")),
                new Case(
                        Problem.REFERENCE_COLUMN_CLASH,
                        "which would be called as owner()",
                        PLAIN_OWNER + toy("@BelongsTo(foreignKey = \"owner\") Owner owner(); // here")),
                new Case(
                        Problem.REFERENCE_COLUMN_CLASH,
                        "as id() in the database",
                        PLAIN_OWNER + toy("@BelongsTo(foreignKey = \"ID\") Owner owner(); // here")),
                new Case(
                        Problem.REFERENCE_COLUMN_CLASH,
                        "the method setOwnerId(..)",
                        PLAIN_OWNER + toy("default void setOwnerId(Long id) {}\n@BelongsTo Owner owner(); // here")),
                new Case(
                        Problem.REFERENCE_COLUMNS,
                        "\"a\", \"a\"",
                        "@Model public interface Item { @Id Integer tenant(); @Id Long number(); }\n"
                                + toy("@BelongsTo(foreignKey = {\"a\", \"a\"}) Item item(); // here")),
                new Case(
                        Problem.KEY_COUNT,
                        "foreignKey names 1 column, and the key of Item has 2: tenant, number",
                        "@Model public interface Item { @Id Integer tenant(); @Id Long number(); }\n"
                                + toy("@BelongsTo(foreignKey = \"item\") Item item(); // here")),
                new Case(
                        Problem.KEY_PROPERTY,
                        "Toy.owner() refers to Owner by \"name\", which is not unique",
                        OWNER.formatted("String name();")
                                + toy("@BelongsTo(targetKey = \"name\") Owner owner(); // here")),
                new Case(
                        Problem.KEY_PROPERTY,
                        "Owner.toys() refers to Owner by \"nam\", which is no property of it. Did you mean \"name\"?",
                        PLAIN_TOY
                                + owner("@Column(unique = true) String name();\n"
                                        + "@HasMany(sourceKey = \"nam\") List<Toy> toys(); // here")),
                new Case(
                        Problem.THROUGH_MODEL_END,
                        "Link is keyed by what it links",
                        "@Model public interface Link { int stars(); }\n"
                                + OWNER.formatted("@BelongsToMany(throughModel = Link.class) List<Toy> toys();")
                                + toy("@BelongsTo Link link(); // here")),
                new Case(
                        Problem.THROUGH_MODEL_END,
                        "Link is keyed by what it links",
                        OWNER.formatted("@BelongsToMany(throughModel = Link.class) List<Toy> toys();")
                                + PLAIN_TOY
                                + "@Model public interface Link { int stars();\n@BelongsTo Owner owner(); // here\n}\n"),
                new Case(
                        Problem.REFERENCE_UNIQUE,
                        "Owner.favourite() makes owner_id of \"toy\" unique, so that Owner.toys() would never have two",
                        NULLABLE
                                + TOY.formatted(NULL + "@BelongsTo Owner owner();")
                                + owner("@HasMany List<Toy> toys();\n@HasOne Toy favourite(); // here")),
                new Case(
                        Problem.REFERENCE_GENERATED,
                        "Leave out generated = true of id(), or give another column",
                        PLAIN_OWNER + toy("@BelongsTo(foreignKey = \"id\") Owner owner(); // here")),
                new Case(Problem.REFERENCE_GENERATED, "Leave out generated = true of id()", """
                        @Model public interface Owner { @Id UUID id(); }
                        @Model public interface Passport {
                            @Id(generated = true) UUID id();
                            @BelongsTo(foreignKey = "id") Owner owner(); // here
                        }
                        """),
                new Case(
                        Problem.REFERENCE_NOT_WRITTEN,
                        "Toy.owner() goes by the column owner_id, which associations write, and ownerId() carries"
                                + " @ReadOnly",
                        NULLABLE
                                + OWNER.formatted("@HasMany List<Toy> toys();")
                                + toy("@ReadOnly " + NULL + "Long ownerId();\n" + NULL
                                        + "@BelongsTo Owner owner(); // here")),
                new Case(
                        Problem.REFERENCE_NOT_WRITTEN,
                        "@Computed",
                        NULLABLE
                                + TOY.formatted(
                                        "long number();\n@Computed(\"{number} + 1\") " + NULL + "Long ownerId();")
                                + owner("@HasOne Toy toy(); // here")),
                new Case(
                        Problem.REFERENCE_NOT_WRITTEN,
                        "@Version",
                        PLAIN_OWNER + toy("@Version Long ownerId();\n@BelongsTo Owner owner(); // here")),
                new Case(
                        Problem.SCOPE_COLUMN,
                        "Owner.toys() cannot fix \"kind\"",
                        NULLABLE
                                + TOY.formatted("@ReadOnly " + NULL + "String kind();")
                                + owner("@HasMany(scope = @FixedValue(property = \"kind\", value = \"x\"))"
                                        + " List<Toy> toys(); // here")),
                new Case(
                        Problem.SCOPE_COLUMN,
                        "Owner.toys() cannot fix \"kind\"",
                        NULLABLE
                                + TOY.formatted("@ReadOnly " + NULL + "String kind();")
                                + owner("@BelongsToMany(through = \"x\","
                                        + " scope = @FixedValue(property = \"kind\", value = \"x\"))"
                                        + " List<Toy> toys(); // here")),
                new Case(
                        Problem.SCOPE_COLUMN,
                        "Owner.toys() cannot fix \"kind\"",
                        NULLABLE + PLAIN_TOY
                                + "@Model public interface Link { @ReadOnly " + NULL + "String kind(); }\n"
                                + owner("@BelongsToMany(throughModel = Link.class,"
                                        + " throughScope = @FixedValue(property = \"kind\", value = \"x\"))"
                                        + " List<Toy> toys(); // here")),
                new Case(
                        Problem.ROLE_OF_LINK,
                        "they write owner_id. Leave it out",
                        OWNER.formatted("@BelongsToMany(throughModel = Link.class) List<Toy> toys();")
                                + PLAIN_TOY
                                + "@Model public interface Link {\n@ReadOnly Long ownerId(); // here\n}\n"),
                new Case(
                        Problem.KEY_PROPERTY,
                        "which is not unique",
                        OWNER.formatted("@ReadOnly String code();")
                                + toy("@BelongsTo(targetKey = \"code\") Owner owner(); // here")),
                new Case(
                        Problem.REFERENCE_OF_LINKS,
                        "Link.owner() goes by a foreign key of the join table \"link\", whose onDelete is CASCADE",
                        OWNER.formatted("@BelongsToMany(throughModel = Link.class) List<Toy> toys();")
                                + PLAIN_TOY
                                + "@Model public interface Link { @Id(generated = true) Long id();\n"
                                + "@BelongsTo(onDelete = ReferentialAction.RESTRICT) Owner owner(); // here\n}\n"),
                new Case(Problem.COLUMN_SHARED, "nothing tells which", comment("", "Long")),
                new Case(
                        Problem.COLUMN_SHARED,
                        "the one's key is String, the other's Long, and no column holds both",
                        comment("", "String")),
                new Case(
                        Problem.COLUMN_SHARED,
                        "nothing comes of onDelete",
                        comment(", onDelete = ReferentialAction.CASCADE", "Long")
                                .replace("/*post*/", fixed("post"))
                                .replace("/*image*/", fixed("image"))),
                new Case(
                        Problem.SCOPE_UNKNOWN,
                        "Owner.toys() fixes \"colour\"",
                        TOY.formatted("String color();")
                                + owner("@HasMany(scope = @FixedValue(property = \"colour\", value = \"red\"))"
                                        + " List<Toy> toys(); // here")),
                new Case(
                        Problem.SCOPE_VALUE,
                        "\"many\" is no Integer",
                        TOY.formatted("int parts();")
                                + owner("@HasMany(scope = @FixedValue(property = \"parts\", value = \"many\"))"
                                        + " List<Toy> toys(); // here")),
                new Case(
                        Problem.SCOPE_COLUMN,
                        "the column owner_id says what is linked",
                        PLAIN_TOY
                                + owner("@HasMany(scope = @FixedValue(property = \"ownerId\", value = \"1\"))"
                                        + " List<Toy> toys(); // here")),
                new Case(
                        Problem.ORDER_UNKNOWN,
                        "Name properties of the target and",
                        TOY.formatted("String name();")
                                + owner("@HasMany(orderBy = \"nam desc\") List<Toy> toys(); // here")),
                new Case(
                        Problem.ACCESSOR_CLASH,
                        "createToy(one)",
                        PLAIN_TOY
                                + owner("@HasMany(foreignKey = \"owner_id\") List<Toy> toys();\n"
                                        + "@HasOne(foreignKey = \"keeper_id\") Toy toy(); // here")),
                new Case(
                        Problem.ACCESSOR_CLASH,
                        "The method setOwner of Toy",
                        PLAIN_OWNER + toy("default void setOwner(Owner owner) {}\n@BelongsTo Owner owner(); // here")),
                new Case(
                        Problem.ACCESSOR_CLASH,
                        "getOwner()",
                        PLAIN_OWNER + toy("String getOwner();\n@BelongsTo Owner owner(); // here")),
                new Case(
                        Problem.FINDER_CLASH,
                        "findByName",
                        PLAIN_TOY
                                + owner("@Column(unique = true) String name(); // here\n"
                                        + "@HasMany List<Toy> findByName();")));
    }

    private static String toy(String members) {
        return TOY.formatted(members + "\n");
    }

    private static String owner(String members) {
        return OWNER.formatted(members + "\n");
    }

    private static String fixed(String type) {
        return ", scope = @FixedValue(property = \"type\", value = \"" + type + "\")";
    }

    private static String comment(String options, String imageId) {
        return NULLABLE + """
                @Model public interface Post { @Id Long id();
                    @HasMany(foreignKey = "subject_id"/*post*/) List<Comment> comments();
                }
                @Model public interface Image { @Id %s id();
                    @HasMany(foreignKey = "subject_id"/*image*/) List<Comment> comments();
                }
                @Model public interface Comment { @Id Long id(); String type();
                    @Nullable @BelongsTo(foreignKey = "subject_id") Image image();
                    @Nullable @BelongsTo(foreignKey = "subject_id"%s) Post post(); // here
                }
                """.formatted(imageId, options);
    }
}
