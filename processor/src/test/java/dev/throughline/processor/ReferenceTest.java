package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is generated for associations by foreign keys without join tables. */
class ReferenceTest {

    private static final String IMPORTS = """
            import dev.throughline.runtime.Child;
            import dev.throughline.runtime.Children;
            import dev.throughline.runtime.LinkChanges;
            import dev.throughline.runtime.TargetsOfMany;
            import dev.throughline.runtime.Parent;
            import dev.throughline.runtime.TargetOfMany;
            import java.lang.annotation.ElementType;
            import java.lang.annotation.Target;
            import java.util.*;
            import org.jooq.Condition;
            """;

    private static final String NULLABLE = "@Target(ElementType.METHOD) @interface Nullable {}\n";

    /** What compilers say of the test's own sources. */
    private static final Pattern NOT_OF_GENERATED_CODE = Pattern.compile(" is (never|not) used|m\\.All\\.Nullable");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aParentHasTheVerbsOfManyAndAChildThoseOfOne(Compiler compiler) {
        compile(compiler, """
                @Model interface Owner { @Id(generated = true) Long id(); String name(); @HasMany List<Toy> toys(); }
                @Model interface Toy {
                    @Id(generated = true) Long id();
                    String name();
                    @BelongsTo @Nullable Owner owner();
                }
                static void ofRepository(OwnerRepository owners, ToyRepository toys, Owner owner, Toy toy) {
                    List<ToyRecord> read = owners.getToys(owner);
                    List<ToyRecord> some = owners.getToys(1L, q -> q.where(ToyTable.TOY.NAME.eq("ball")));
                    long count = owners.countToys(owner) + owners.countToys(1L);
                    boolean has = owners.hasToy(owner, toy) && owners.hasToy(1L, 2L)
                            && owners.hasToys(owner, read) && owners.hasToys(1L, List.of(2L));
                    ToyRecord added = owners.addToy(owner, toy);
                    List<ToyRecord> all = owners.addToys(1L, List.of(2L));
                    int removed = owners.removeToy(1L, 2L) + owners.removeToys(owner, read);
                    LinkChanges<Long> changes = owners.setToys(owner, some);
                    ToyRecord created = owners.createToy(owner, added);
                    Children<ToyRecord, Long> children = owners.toys(1L);
                    TargetsOfMany<Long, ToyRecord, Long> ofMany = owners.toysOf(List.of(1L));
                    Optional<OwnerRecord> parent = toys.getOwner(toy).or(() -> toys.getOwner(2L));
                    Optional<OwnerRecord> named = toys.getOwner(toy, q -> q.where(OwnerTable.OWNER.NAME.eq("ann")));
                    int changed = toys.setOwner(toy, owner) + toys.setOwner(toy, null) + toys.setOwner(2L, 1L)
                            + toys.setOwner(2L, null);
                    OwnerRecord made = toys.createOwner(2L, owner);
                    Parent<OwnerRecord, Long> handle = toys.owner(toy);
                    TargetOfMany<Long, OwnerRecord> handles = toys.ownerOf(List.of(2L));
                }
                static void ofRecord(OwnerRecord owner, ToyRecord toy) {
                    Owner loaded = toy.owner();
                    List<Toy> toys = owner.toys();
                    ToyRecord same = toy.setOwner(loaded).setOwner(null).setOwnerId(3L).setOwnerId(null);
                    Long key = same.ownerId();
                    Optional<OwnerRecord> read = toy.getOwner();
                    OwnerRecord created = toy.createOwner(OwnerRecord.of(loaded));
                    ToyRecord added = owner.createToy(owner.addToy(toy));
                    ToyRecord copy = ToyRecord.of(toy.toData());
                    Owner data = toy.toData().owner();
                }
                static Condition joins() {
                    return ToyTable.TOY.owner().NAME.eq(OwnerTable.OWNER.toys().NAME)
                            .and(OwnerTable.OWNER.TOYS.hasAny(List.of(1L))).and(ToyTable.TOY.OWNER.none());
                }
                """);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aChildWithARequiredKeyCannotBeLeftWithout(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                @Model interface Person {
                    @Id(generated = true) Long id();
                    @HasOne(onRemove = Removal.DELETE) @Nullable Passport passport();
                }
                @Model interface Passport { @Id(generated = true) Long id(); @BelongsTo Person person(); }
                static void run(PersonRepository people, PassportRepository passports, PersonRecord person,
                        PassportRecord passport) {
                    Optional<PassportRecord> read = people.getPassport(person).or(() -> person.getPassport());
                    int changed = people.setPassport(person, passport) + people.setPassport(1L, 2L)
                            + people.setPassport(1L, null) + person.setPassport(null)
                            + passports.setPerson(passport, person) + passports.setPerson(2L, 1L);
                    PassportRecord created = people.createPassport(person, passport.setPerson(person));
                    Child<PassportRecord, Long> handle = people.passport(1L);
                    TargetOfMany<Long, PassportRecord> handles = people.passportOf(List.of(1L));
                    Passport loaded = person.passport();
                    Condition joins = PersonTable.PERSON.passport().ID.isNull()
                            .and(PersonTable.PERSON.PASSPORT.any()).and(PassportTable.PASSPORT.person().ID.eq(1L));
                }
                """);

        assertThat(result.text("m/PassportRepository.java"))
                .contains("person(passport).set(Ids.of(\"person\", person, All.Person::id))")
                .contains("person(passportId).set(Objects.requireNonNull(personId, \"personId\"))");
        assertThat(result.text("m/PassportRecord.java"))
                .contains("refer(PassportTable.PASSPORT.PERSON, Ids.of(\"person\", person, All.Person::id));");
        assertThat(result.text("m/PersonRepository.java")).contains("passport(personId).set(passportId)");
        assertThat(result.text("m/PersonTable.java")).contains(".deleteRemoved()");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelMayReferToItself(Compiler compiler) {
        compile(compiler, """
                @Model interface Category {
                    @Id(generated = true) Long id();
                    @BelongsTo @Nullable Category parent();
                    @HasMany Collection<Category> children();
                }
                static void run(CategoryRepository categories, CategoryRecord category, Category other) {
                    category.setParent(other).setParentId(1L).addChild(other);
                    categories.parent(category).set(1L);
                    categories.children(1L).add(categories.getParent(1L).orElseThrow().id());
                    categories.parentOf(List.of(1L)).get();
                    categories.childrenOf(List.of(1L)).get();
                    Collection<Category> loaded = category.children();
                    Category parent = category.parent();
                    Condition grandparent = CategoryTable.CATEGORY.parent().parent().ID.eq(1L)
                            .and(CategoryTable.CATEGORY.children().ID.eq(2L));
                }
                """);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aKeyOfSeveralColumnsMayShareThem(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                @Model interface Project {
                    @Id Long tenantId();
                    @Id Long number();
                    @HasMany List<Task> tasks();
                }
                @Model interface Task {
                    @Id Long tenantId();
                    @Id Long number();
                    @BelongsTo(foreignKey = {"tenant_id", "project_number"}) @Nullable Project project();
                    @BelongsTo(foreignKey = {"tenant_id", "parent_number"}) @Nullable Task parent();
                    @HasMany(foreignKey = {"tenant_id", "parent_number"}) List<Task> children();
                }
                static void run(ProjectRepository projects, TaskRepository tasks, ProjectRecord project, TaskRecord task) {
                    LinkChanges<TaskKey> changes = projects.setTasks(project, List.of(task));
                    projects.addTask(new ProjectKey(1L, 2L), new TaskKey(1L, 3L));
                    tasks.setProject(new TaskKey(1L, 3L), new ProjectKey(1L, 2L));
                    Long number = task.setProject(project).setParent(task).setProjectNumber(5L).projectNumber();
                    Map<TaskKey, ProjectRecord> all = tasks.projectOf(List.of(TaskKey.of(task))).get();
                }
                """);

        assertThat(result.text("m/TaskRepository.java"))
                .contains("parent(TaskTable.TASK.PROJECT, \"task\", task, TaskKey::of)")
                .contains("set(Ids.orNull(\"project\", project, ProjectKey::of))");
        assertThat(result.text("m/TaskRecord.java")).contains("in a column that is part of this");
        assertThat(result.text("m/ProjectRepository.java")).contains("{@code update task set project_number = ?");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aKeyThatIsThePrimaryKeyIsComparedAndNeverWritten(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                @Model interface Person {
                    @Id(generated = true) Long id();
                    @HasOne(onRemove = Removal.DELETE) @Nullable Passport passport();
                }
                @Model interface Passport {
                    @Id Long personId();
                    byte[] picture();
                    @BelongsTo Person person();
                }
                static boolean run(PersonRepository people, PassportRepository passports, PassportData data) {
                    PassportRecord created = people.createPassport(1L, data);
                    return passports.person(1L).set(1L) == 0 && created.toData().equals(data);
                }
                """);

        assertThat(result.text("m/PassportRecord.java")).doesNotContain("setPersonId(data");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aChildMayGetItsKeyFromTheParentAlone(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                @Model interface Owner { @Id Long id(); @HasMany List<Toy> toys(); @HasMany(foreignKey = "lost_by") List<Toy> lost(); }
                @Model interface Toy { @Id Long id(); }
                static Long run(OwnerRecord owner, Toy toy) {
                    return owner.addLost(owner.addToy(toy)).setLostBy(null).setOwnerId(2L).lostBy();
                }
                """);

        assertThat(result.text("m/ToyRecord.java"))
                .contains("if (toy instanceof ToyData data) {")
                .contains("record.setOwnerId(data.ownerId());", "record.setLostBy(data.lostBy());")
                .contains("Columns that the model does not declare are taken from a");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void theLinksOfAnAssociationMayHaveAssociationsOfTheirOwn(Compiler compiler) {
        compile(compiler, """
                @Model interface Order {
                    @Id(generated = true) Long id();
                    @BelongsToMany(throughModel = Line.class) List<Product> products();
                    @HasMany(onRemove = Removal.DELETE) List<Line> lines();
                }
                @Model interface Product { @Id(generated = true) Long id(); }
                @Model interface Line {
                    @Id(generated = true) Long id();
                    @Nullable Integer amount();
                    @BelongsTo(foreignKey = "order_id") Order order();
                    @BelongsTo(foreignKey = "product_id") Product product();
                    @HasMany List<Note> notes();
                }
                @Model interface Note { @Id(generated = true) Long id(); @BelongsTo @Nullable Line line(); }
                static void run(OrderRecord order, ProductRecord product, NoteRecord note) {
                    LineRecord line = order.addProduct(product, link -> link.setAmount(2)).addNote(note).getLine().orElseThrow();
                    Order same = line.setOrder(order).setProduct(product).order();
                    order.createLine(new LineRecord().setProduct(product));
                }
                """);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aRecordOfAnotherImplementationRefersToWhatItSays(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                @Model interface Owner { @Id(generated = true) Long id(); @HasMany(inverse = "owner") List<Toy> toys(); }
                @Model interface Shelf { @Id Integer room(); @Id Integer number(); @HasMany List<Box> boxes(); }
                @Model interface Toy {
                    @Id(generated = true) Long id();
                    long makerId();
                    @BelongsTo Owner maker();
                    @BelongsTo @Nullable Owner owner();
                }
                @Model interface Box {
                    @Id Long id();
                    @Nullable @Column(defaultValue = "1") Integer room();
                    @BelongsTo(foreignKey = {"room", "shelf_number"}) @Nullable Shelf shelf();
                }
                @Model interface Car { @Id Long id(); @HasMany(foreignKey = "car_id") List<Wheel> wheels(); }
                @Model interface Wheel { @Id Long id(); }
                record Doll(Long id, long makerId, Owner maker, Owner owner) implements Toy {}
                static ToyRecord run(Owner owner) { return ToyRecord.of(new Doll(null, 1L, owner, owner)); }
                """);

        assertThat(result.text("m/ToyRecord.java"))
                .contains("} else if (toy.owner() != null) {", "record.setOwner(toy.owner());")
                .doesNotContain("record.setMaker(");
        // What the model declares stays what it says.
        assertThat(result.text("m/BoxRecord.java"))
                .containsSubsequence(
                        "record.setShelf(box.shelf());", "box.room() != null", "record.setRoom(box.room());");
        assertThat(result.text("m/WheelRecord.java")).contains("{@link WheelData} alone");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void whatTheOwnKeySaysIsSetBeforeARowIsStored(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                @Model interface Person {
                    @Id(generated = true) Long id();
                    @HasOne(onRemove = Removal.DELETE) @Nullable Passport passport();
                }
                @Model interface Passport {
                    @Id Long personId();
                    String number();
                    @BelongsTo Person person();
                    default void createPerson(Person other) {}
                }
                @Model interface Order { @Id Long id(); @HasMany(onRemove = Removal.DELETE) List<Line> lines(); }
                @Model interface Line { @Id Long orderId(); @Id int number(); @BelongsTo Order order(); }
                static void run(PersonRepository people, Person person, PassportRepository passports, LineRecord line) {
                    PassportRecord passport = people.createPassport(1L, new PassportRecord().setPerson(person));
                    Optional<PersonRecord> read = passports.getPerson(passport).or(passport::getPerson);
                    Parent<PersonRecord, Long> handle = passports.person(1L);
                    Optional<OrderRecord> order = line.setOrder(line.order()).getOrder();
                }
                """);

        assertThat(result.text("m/PassportRepository.java"))
                .contains("It stays the same one")
                .doesNotContain(" setPerson(", " createPerson(");
        assertThat(result.text("m/PassportRecord.java")).doesNotContain("PersonRecord createPerson(");
        assertThat(result.text("m/LineRepository.java")).doesNotContain(" setOrder(", " createOrder(");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aNaturalKeyTakesThePlaceOfTheId(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                @Model interface Country {
                    @Id(generated = true) Long id();
                    @Column(unique = true) String code();
                    @HasMany(sourceKey = "code", foreignKey = "country_code") List<City> cities();
                }
                @Model interface City {
                    @Id(generated = true) Long id();
                    @Nullable String countryCode();
                    @BelongsTo(targetKey = "code", foreignKey = "country_code") @Nullable Country country();
                }
                static void run(CountryRepository countries, CityRepository cities, Country country, CityRecord city) {
                    countries.addCity("be", 1L);
                    cities.setCountry(1L, "be");
                    cities.setCountry(city, country);
                    Optional<String> code = cities.country(1L).id();
                    String of = city.setCountry(country).countryCode();
                }
                """);

        assertThat(result.text("m/CityRecord.java"))
                .contains("Ids.orNull(\"country\", country, All.Country::code, \"code\")");
        assertThat(result.text("m/CountryRepository.java"))
                .contains("Ids.of(\"country\", country, All.Country::code, \"code\")");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aScopeIsOfTheChildrenAndOfTheSourcesOfTheirParent(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                @Model interface Post {
                    @Id(generated = true) Long id();
                    @HasMany(foreignKey = "commentable_id", inverse = "post", orderBy = "body desc",
                            scope = @FixedValue(property = "commentableType", value = "post"))
                    List<Comment> comments();
                }
                @Model interface Image {
                    @Id(generated = true) Long id();
                    @HasMany(foreignKey = "commentable_id", inverse = "image",
                            scope = @FixedValue(property = "commentableType", value = "image"))
                    List<Comment> comments();
                }
                @Model interface Comment {
                    @Id(generated = true) Long id();
                    String body();
                    @Nullable String commentableType();
                    @Nullable Long commentableId();
                    @BelongsTo(foreignKey = "commentable_id") @Nullable Post post();
                    @BelongsTo(foreignKey = "commentable_id") @Nullable Image image();
                }
                static CommentRecord run(PostRepository posts, CommentRecord comment) {
                    return posts.addComment(1L, comment.setPost(posts.getComments(1L).get(0).post()).id());
                }
                """);

        assertThat(result.text("m/PostTable.java"))
                .contains("ReferenceOptions.<PostRecord, CommentRecord>none()")
                .contains(".scope(CommentTable.COMMENT.COMMENTABLE_TYPE, \"post\")")
                .contains(".orderBy(CommentTable.COMMENT.BODY.desc())");
        assertThat(result.text("m/CommentTable.java"))
                .contains("ReferenceOptions.<CommentRecord, PostRecord>none()")
                .contains(".sourceScope(CommentTable.COMMENT.COMMENTABLE_TYPE, \"post\")");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aWildcardGivesRecordsAndData(Compiler compiler) {
        compile(compiler, """
                @Model interface Owner { @Id Long id(); @HasMany List<? extends Toy> toys(); }
                @Model interface Toy { @Id Long id(); @BelongsTo @Nullable Owner owner(); byte[] picture(); }
                static List<ToyRecord> records(OwnerRecord owner) { return owner.toys(); }
                static List<ToyData> data(OwnerRecord owner) { return owner.toData().toys(); }
                static boolean same(ToyData one, ToyData other) { return one.equals(other); }
                """);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void modelsOfBeanStyleAndNamesThatJavaKeeps(Compiler compiler) {
        compile(compiler, """
                @Model interface Class { @Id Long getId(); @HasMany List<Default> defaults(); @HasOne @Nullable Record record(); }
                @Model interface Default { @Id Long getId(); @BelongsTo @Nullable Class class_(); String getName(); }
                @Model interface Record { @Id Long getId(); @BelongsTo @Nullable Class owner(); }
                @Model interface Parent { @Id Long getId(); @HasMany List<Child> children(); }
                @Model interface Child { @Id Long getId(); @BelongsTo @Nullable Parent parent(); @HasOne @Nullable Optional optional(); }
                @Model interface Optional { @Id Long getId(); @BelongsTo @Nullable Child data(); }
                static DefaultRecord run(ClassRecord owner, DefaultRecord child) {
                    return owner.addDefault(child.setClass_(owner));
                }
                static ParentRecord parent(ChildRecord child) { return child.getParent().orElseThrow(); }
                """);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void modelsMayBeInSeveralPackages(Compiler compiler) {
        Map<String, String> sources = new TreeMap<>();
        sources.putAll(Models.file("a", "Owner", """
                @Model public interface Owner { @Id Long id(); @HasMany List<b.Toy> toys(); }
                """));
        sources.putAll(Models.file("b", "Toy", """
                @Model public interface Toy { @Id Long id(); @BelongsTo a.Owner owner(); }
                """));
        sources.replaceAll((path, text) -> text.replace("@HasMany", "@HasMany(onRemove = Removal.DELETE)"));

        assertThat(result(compiler, sources).text("b/ToyRecord.java"))
                .contains("public OwnerRecord createOwner(Owner owner)");
    }

    private Compiler.Result compile(Compiler compiler, String members) {
        Map<String, String> sources = new TreeMap<>(Models.in(NULLABLE + members));
        sources.replaceAll((path, text) -> text.replace("import java.util.*;\n", IMPORTS));
        return result(compiler, sources);
    }

    private Compiler.Result result(Compiler compiler, Map<String, String> sources) {
        Compiler.Result result = compiler.compile(directory, sources, "-Xlint:all");
        assertThat(result.problems())
                .filteredOn(problem -> !NOT_OF_GENERATED_CODE.matcher(problem).find())
                .isEmpty();
        assertThat(result.success()).isTrue();
        return result;
    }
}
