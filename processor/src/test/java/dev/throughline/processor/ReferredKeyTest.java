package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Join tables that refer to a property of a model instead of its primary key. */
class ReferredKeyTest {

    private static final String USER = """
            @Model(table = "users") public interface User {
                @Id(generated = true) Long id();
                @Column(unique = true, length = 80) String email();
                %s
            }
            """;

    private static final String GROUP = """
            @Model(table = "groups") public interface Group {
                @Id(generated = true) Long id();
                @Column(unique = true) String name();
                %s
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void bothEndsMayBeReferredToByAProperty(Compiler compiler) {
        Compiler.Result result = compile(
                compiler,
                USER.formatted("@BelongsToMany(through = \"membership\", sourceKey = \"email\", targetKey = \"name\")"
                                + " List<Group> groups();")
                        + GROUP.formatted("@BelongsToMany(through = \"membership\") List<User> users();")
                        + """
                        static dev.throughline.runtime.LinkChanges<String> use(
                                UserRepository users, GroupRepository groups, UserRecord user, GroupRecord group) {
                            users.addGroup(user, group);
                            users.addGroup("mail", "admins");
                            groups.addUsers(group, List.of(user));
                            groups.addUsers("admins", Set.of("mail"));
                            user.addGroups(List.of(group));
                            dev.throughline.runtime.Links<GroupRecord, String, MembershipRecord> links =
                                    users.groups("mail");
                            Map<String, List<String>> many = users.groupsOf(List.of("mail")).ids();
                            many.put(MembershipKey.of(users.addGroup(user, group)).userEmail(), links.ids());
                            return users.setGroups("mail", links.ids());
                        }
                        """);

        assertThat(result.text("m/UserTable.java"))
                .contains("LinkAssociation<UserRecord, GroupRecord, String, MembershipRecord> GROUPS")
                .contains("KeyType.of(String.class),\n            KeyType.of(String.class)")
                .contains(
                        "* The unique keys of {@code users} besides its primary key,",
                        "public static final class UniqueKeys {",
                        "/** The unique key, {@code email}. */",
                        "public static final UniqueKey<UserRecord> EMAIL");
        assertThat(result.text("m/MembershipTable.java"))
                .contains("DSL.name(\"user_email\"), SQLDataType.VARCHAR(80).nullable(false)")
                .contains("DSL.name(\"group_name\"), SQLDataType.VARCHAR(255).nullable(false)")
                .contains("\"fk_membership_user_email\", UserTable.UniqueKeys.EMAIL, MEMBERSHIP.USER_EMAIL")
                .contains("\"fk_membership_group_name\", GroupTable.UniqueKeys.NAME, MEMBERSHIP.GROUP_NAME")
                .contains("which refers to {@link All.User#email()}");
        assertThat(result.text("m/UserRepository.java"))
                .contains("groups(All.User user)", "Ids.of(\"user\", user, All.User::email, \"email\")")
                .contains("Ids.ofAll(\"groups\", groups, All.Group::name, \"name\")")
                .contains("groups(String userEmail)", "groupsOf(\n            Collection<String> userEmails)")
                .contains("As {@link #addGroups(All.User, Collection)}, by email.")
                .contains("@return the names of the groups that were added, kept and removed")
                .doesNotContain(" id", "Id)", "insert it first");
        assertThat(result.text("m/GroupRepository.java"))
                .contains("Ids.of(\"group\", group, All.Group::name, \"name\")", "users(String groupName)");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void oneEndMayBeReferredToByItsPrimaryKey(Compiler compiler) {
        Compiler.Result result = compile(
                compiler,
                USER.formatted("@BelongsToMany(through = \"membership\", sourceKey = \"id\", targetKey = \"name\")"
                                + " List<Group> groups();")
                        + GROUP.formatted("")
                        + """
                        static void use(UserRepository users, UserRecord user, GroupRecord group) {
                            users.addGroup(user, group);
                            users.addGroup(1L, "admins");
                            user.hasGroup(group);
                        }
                        """);

        assertThat(result.text("m/MembershipTable.java"))
                .contains("UserTable.PRIMARY_KEY, MEMBERSHIP.USER_ID")
                .contains("GroupTable.UniqueKeys.NAME, MEMBERSHIP.GROUP_NAME");
        assertThat(result.text("m/UserRepository.java"))
                .contains("Ids.of(\"user\", user, All.User::id))", "addGroup(Long userId, String groupName)");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void theOtherEndMayHaveAKeyOfSeveralColumns(Compiler compiler) {
        Compiler.Result result = compile(
                compiler,
                USER.formatted("@BelongsToMany(through = \"basket\", sourceKey = \"email\") List<Item> items();")
                        + """
                        @Model public interface Item {
                            @Id int tenant(); @Id Long number();
                            @BelongsToMany(through = "basket") List<User> users();
                        }
                        static void use(UserRepository users, ItemRepository items, User user, Item item) {
                            users.addItem(user, item);
                            users.addItem("mail", new ItemKey(1, 2L));
                            items.hasUser(item, user);
                            items.hasUsers(new ItemKey(1, 2L), List.of("mail"));
                        }
                        """);

        assertThat(result.text("m/UserTable.java")).contains("KeyType.of(String.class),\n            ItemKey.TYPE");
        assertThat(result.text("m/ItemTable.java")).contains("ItemKey.TYPE,\n            KeyType.of(String.class)");
        assertThat(result.text("m/BasketTable.java"))
                .contains("BASKET.USER_EMAIL, BASKET.ITEM_TENANT, BASKET.ITEM_NUMBER");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelWithAKeyOfSeveralColumnsMayBeReferredToByAProperty(Compiler compiler) {
        Compiler.Result result = compile(
                compiler,
                USER.formatted("@BelongsToMany(through = \"basket\", targetKey = \"code\", otherKey = \"item\")"
                                + " List<Item> items();")
                        + """
                        @Model public interface Item { @Id int tenant(); @Id Long number(); @Column(unique = true) int code(); }
                        static void use(UserRepository users, User user, Item item) {
                            users.addItem(user, item);
                            users.addItems(1L, List.of(2));
                        }
                        """);

        assertThat(result.text("m/BasketTable.java"))
                .contains("ItemTable.UniqueKeys.CODE, BASKET.ITEM)", "DSL.name(\"item\"), SQLDataType.INTEGER");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aThroughModelMayDeclareTheColumns(Compiler compiler) {
        Compiler.Result result = compile(
                compiler,
                USER.formatted("@BelongsToMany(throughModel = Membership.class) List<Group> groups();")
                        + GROUP.formatted("@BelongsToMany(through = \"membership\", sourceKey = \"name\","
                                + " targetKey = \"email\") List<User> users();")
                        + """
                        @Model public interface Membership {
                            String userEmail(); @Nullable String role();
                            @BelongsToMany(through = "audit", sourceKey = "code") List<User> auditors();
                            @Id(generated = true) Long id(); @Column(unique = true) String code();
                        }
                        @interface Nullable {}
                        static void use(UserRepository users, MembershipRepository links, Membership link, User user) {
                            users.addGroup("mail", "admins", it -> it.setCode("x"));
                            links.addAuditor(link, user);
                            links.addAuditor("x", 1L);
                        }
                        """);

        assertThat(result.text("m/MembershipTable.java"))
                .contains("UserTable.UniqueKeys.EMAIL, MEMBERSHIP.USER_EMAIL")
                .contains("\"uq_membership_group_name_user_email\"");
        assertThat(result.text("m/AuditTable.java")).contains("MembershipTable.UniqueKeys.CODE, AUDIT.MEMBERSHIP_CODE");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void bothDirectionsOfAModelWithItselfMirrorEachOther(Compiler compiler) {
        Compiler.Result result = compile(compiler, USER.formatted("""
                        @BelongsToMany(through = "follows", sourceKey = "email", foreignKey = "follower") List<User> following();
                        @BelongsToMany(through = "follows", otherKey = "follower") List<User> followers();
                        """) + """
                        static void use(UserRepository users, User user) {
                            users.addFollowing("mail", 1L);
                            users.addFollower(1L, "mail");
                            users.addFollower(user, user);
                        }
                        """);

        assertThat(result.text("m/FollowsTable.java"))
                .contains("UserTable.UniqueKeys.EMAIL, FOLLOWS.FOLLOWER)")
                .contains("UserTable.PRIMARY_KEY, FOLLOWS.USER_ID)");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aPropertyMayGiveParametersTheNameOfAnother(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                        @Model public interface User {
                            @Id(generated = true) Long id();
                            @Column(unique = true) String group();
                            @Column(unique = true) int address();
                            @BelongsToMany(through = "x", sourceKey = "group") List<UserGroup> userGroups();
                            @BelongsToMany(through = "y", sourceKey = "address", singular = "pal") List<UserGroup> pals();
                        }
                        @Model public interface UserGroup { @Id(generated = true) Long id(); }
                        static void use(UserRepository users, UserGroup group) {
                            users.createUserGroup("a", group);
                            users.palsOf(List.of(1));
                        }
                        """);

        assertThat(result.text("m/UserRepository.java")).contains("Collection<Integer> userAddresses)");
    }

    private Compiler.Result compile(Compiler compiler, String members) {
        Compiler.Result result = compiler.compile(directory, Models.in(members), "-Xlint:all");
        assertThat(result.problems().stream()
                        .filter(problem -> !problem.contains("m.All.Nullable"))
                        .toList())
                .isEmpty();
        return result;
    }
}
