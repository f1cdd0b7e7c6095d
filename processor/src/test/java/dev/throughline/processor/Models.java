package dev.throughline.processor;

import java.util.Map;
import java.util.TreeMap;

/** Sources that tests compile. */
final class Models {

    private static final String IMPORTS = "import dev.throughline.annotations.*;\nimport java.util.*;\n";

    static final String PUG = """
            package story;

            import dev.throughline.annotations.BelongsToMany;
            import dev.throughline.annotations.Id;
            import dev.throughline.annotations.Model;
            import java.util.List;

            @Model(table = "pugs")
            public interface Pug {
                @Id(generated = true)
                Long id();

                String name();

                @BelongsToMany(through = "friendship")
                List<Friend> friends();
            }
            """;

    static final String FRIEND = """
            package story;

            import dev.throughline.annotations.BelongsToMany;
            import dev.throughline.annotations.Id;
            import dev.throughline.annotations.Model;
            import java.util.List;

            @Model(table = "friends")
            public interface Friend {
                @Id(generated = true)
                Long id();

                String name();

                @BelongsToMany(through = "friendship")
                List<Pug> pugs();
            }
            """;

    private static final Map<String, String> REFERENCES = Map.of(
            "Nullable",
            "public @interface Nullable {}",
            "Owner",
            """
            @Model(table = "owners")
            public interface Owner {
                @Id(generated = true)
                Long id();

                String name();

                @HasMany
                List<Toy> toys();
            }
            """,
            "Toy",
            """
            @Model(table = "toys")
            public interface Toy {
                @Id(generated = true)
                Long id();

                String name();

                @BelongsTo
                @Nullable
                Owner owner();
            }
            """,
            "Person",
            """
            @Model(table = "people")
            public interface Person {
                @Id(generated = true)
                Long id();

                @HasOne(onRemove = Removal.DELETE)
                @Nullable
                Passport passport();
            }
            """,
            "Passport",
            """
            @Model(table = "passports")
            public interface Passport {
                @Id(generated = true)
                Long id();

                String number();

                @BelongsTo(onDelete = ReferentialAction.CASCADE)
                Person person();
            }
            """,
            "Category",
            """
            @Model(table = "categories")
            public interface Category {
                @Id(generated = true)
                Long id();

                @BelongsTo
                @Nullable
                Category parent();

                @HasMany(orderBy = "id desc")
                List<Category> children();
            }
            """);

    private Models() {}

    /** Returns the models of the story. */
    static Map<String, String> story() {
        return new TreeMap<>(Map.of("story/Pug.java", PUG, "story/Friend.java", FRIEND));
    }

    /** Returns models that refer to one another by foreign keys without join tables. */
    static Map<String, String> references() {
        Map<String, String> result = new TreeMap<>();
        REFERENCES.forEach((type, text) -> result.putAll(file("home", type, text)));
        return result;
    }

    /** Returns a file of package {@code m} that holds the given types as members of {@code All}. */
    static Map<String, String> in(String members) {
        return Map.of("m/All.java", "package m;\n" + IMPORTS + "public class All {\n" + members + "}\n");
    }

    /** Returns a file of a package, which is named after its type. */
    static Map<String, String> file(String packageName, String type, String text) {
        return Map.of(packageName + "/" + type + ".java", "package " + packageName + ";\n" + IMPORTS + text);
    }
}
