package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Mode;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unkeyed.MarkRecord;
import unkeyed.PostRecord;
import unkeyed.PostRepository;
import unkeyed.PostTable;
import unkeyed.Tables;
import unkeyed.TagRecord;
import unkeyed.TagRepository;

/** Which unique keys of a join table that somebody else made are the key of the pair, and what others do. */
@DatabaseTest(conservative = true)
class PairKeyTest {

    private static final String COLUMNS = "[post_id] bigint not null, [tag_id] bigint not null";

    private final Database database;
    private Long post;
    private Long other;
    private Long a;
    private Long b;
    private Long c;

    PairKeyTest(Database database) {
        this.database = database;
        database.once(Tables::create);
    }

    @BeforeEach
    void rows() {
        PostRepository posts = new PostRepository(database.dsl());
        List.of("unkeyed_post_tag", "unkeyed_mark", "unkeyed_pin", "unkeyed_ref")
                .forEach(table ->
                        database.plain().dropTableIfExists(DSL.name(table)).execute());
        posts.deleteAll(posts.findAll());
        TagRepository tags = new TagRepository(database.dsl());
        tags.deleteAll(tags.findAll());
        post = posts.insert(new PostRecord().setTitle("p")).id();
        other = posts.insert(new PostRecord().setTitle("q")).id();
        a = tags.insert(new TagRecord().setName("a")).id();
        b = tags.insert(new TagRecord().setName("b")).id();
        c = tags.insert(new TagRecord().setName("c")).id();
    }

    private void execute(String sql) {
        database.plain()
                .execute(
                        database.is(DatabaseKind.MARIADB)
                                ? sql.replace('[', '`').replace(']', '`')
                                : sql.replace('[', '"').replace(']', '"'));
    }

    /** Gives a repository on what has not been asked for its keys. */
    private PostRepository posts() {
        return new PostRepository(fresh());
    }

    private DSLContext fresh() {
        ConnectionProvider pool = new DataSourceConnectionProvider(database.dataSource());
        return database.dsl(new ConnectionProvider() {
            @Override
            public @Nullable Connection acquire() {
                return pool.acquire();
            }

            @Override
            public void release(Connection connection) {
                pool.release(connection);
            }
        });
    }

    private int rowsOf(String table) {
        return database.plain().fetchCount(DSL.table(DSL.name(table)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "primary key ([post_id], [tag_id])",
                "primary key ([tag_id], [post_id])",
                "unique ([tag_id], [post_id])",
                "[id] integer, unique ([id]), unique ([post_id], [tag_id])"
            })
    void a_key_over_the_pair_is_taken_in_any_order(String key) {
        execute("create table [unkeyed_post_tag] (" + COLUMNS + ", " + key + ")");
        PostRepository posts = posts();

        for (int time = 0; time < 2; time++) {
            posts.addTag(post, a);
            assertThat(posts.addTags(post, List.of(a, b))).hasSize(2);
            assertThat(posts.setTags(post, List.of(b, c)).kept()).contains(b);
        }
        assertThat(posts.tags(post).toggle(List.of(a, b)).removed()).containsExactly(b);
        assertThat(posts.tags(post).ids()).containsExactlyInAnyOrder(a, c);
        assertThat(rowsOf("unkeyed_post_tag")).isEqualTo(2);
    }

    private void refused(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("has no unique key over (")
                .hasMessageContaining("create unique index");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "primary key ([post_id])",
                "unique ([tag_id]), unique ([post_id])",
                "[kind] varchar(9) default 'x' not null, primary key ([post_id], [tag_id], [kind])"
            })
    void a_key_over_less_or_more_than_the_pair_is_none(String key) {
        execute("create table [unkeyed_post_tag] (" + COLUMNS + ", " + key + ")");

        refused(() -> posts().addTag(post, a));
        refused(() -> posts().setTags(post, List.of(a)));
        refused(() -> posts().tags(post).toggle(List.of(a, b)));
        assertThat(rowsOf("unkeyed_post_tag")).isZero();
    }

    @Test
    void an_index_over_expressions_or_some_rows_is_none() {
        execute("create table [unkeyed_post_tag] (" + COLUMNS + ")");
        if (database.is(DatabaseKind.POSTGRES, DatabaseKind.SQLITE)) {
            execute("create unique index [odd] on [unkeyed_post_tag] ([post_id], (abs([tag_id])))");
            refused(() -> posts().addTag(post, a));
            // Its driver does not say that an index is over some of the rows; who names the key is refused
            // nevertheless.
            if (!database.is(DatabaseKind.SQLITE) || database.mode() != Mode.CONSERVATIVE) {
                execute("create unique index [few] on [unkeyed_post_tag] ([post_id], [tag_id]) where [tag_id] > 5000");
            }
        }
        execute("create index [plain] on [unkeyed_post_tag] ([post_id], [tag_id])");
        refused(() -> posts().addTag(post, a));
        refused(() -> posts().addTags(post, List.of(a, b)));
    }

    @Test
    void a_source_that_can_have_one_link_keeps_it() {
        execute("create table [unkeyed_post_tag] (" + COLUMNS
                + ", primary key ([tag_id], [post_id]), unique ([post_id]))");
        PostRepository posts = posts();
        posts.addTag(post, a);

        posts.addTag(post, a);
        taken(() -> posts.addTag(post, b));
        taken(() -> posts.addTags(post, List.of(b, c)));
        taken(() ->
                fresh().transaction(transaction -> posts.with(transaction.dsl()).addTag(post, b)));
        taken(() ->
                fresh().transaction(transaction -> posts.with(transaction.dsl()).addTags(post, List.of(b, c))));
        taken(() -> posts.setTags(post, List.of(a, b)));
        assertThat(posts.tags(post).ids()).containsExactly(a);
        assertThat(posts.setTags(post, List.of(b)).removed()).containsExactly(a);
        posts.addTag(other, b);
        assertThat(posts.tags(post).ids()).containsExactly(b);
        assertThat(rowsOf("unkeyed_post_tag")).isEqualTo(2);
    }

    private static void taken(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOf(IntegrityConstraintViolationException.class)
                .hasMessageContaining("has the same unique value");
    }

    @Test
    void a_unique_column_that_the_model_does_not_know_lets_no_link_be_taken_for_another() {
        execute("create table [unkeyed_mark] (" + COLUMNS
                + ", [weight] integer, unique ([weight]), primary key ([tag_id], [post_id]))");
        PostRepository posts = posts();
        posts.marks(post).add(a, mark -> mark.setWeight(1));

        taken(() -> posts.marks(post).add(b, mark -> mark.setWeight(1)));
        taken(() -> posts.marks(other).addAll(List.of(a, c), mark -> mark.setWeight(1)));
        taken(() -> posts.marks(other).set(Map.of(b, mark -> mark.setWeight(1))));
        taken(() -> fresh().transaction(
                        transaction -> posts.with(transaction.dsl()).marks(post).add(c, mark -> mark.setWeight(1))));
        posts.marks(post).add(a, mark -> mark.setWeight(2));
        posts.marks(post).add(b, mark -> mark.setWeight(1));
        assertThat(posts.marks(post).links())
                .extracting(linked -> linked.link().weight())
                .containsExactly(2, 1);
        assertThat(posts.marks(other).count()).isZero();
    }

    /** Where links are removed softly, a key over those that are there lets what was removed be there as often as it was. */
    @Test
    void a_key_over_the_links_that_are_not_removed_is_one_where_links_are_removed_softly() {
        boolean partial = database.is(DatabaseKind.POSTGRES, DatabaseKind.SQLITE);
        String columns =
                COLUMNS + ", [deleted_at] " + (database.is(DatabaseKind.MARIADB) ? "datetime(6)" : "timestamp(6)");
        execute("create table [unkeyed_pin] (" + columns + (partial ? "" : ", unique ([tag_id], [post_id])") + ")");
        if (partial) {
            execute("create unique index [live] on [unkeyed_pin] ([tag_id], [post_id]) where [deleted_at] is null");
        }
        PostRepository posts = posts();
        if (partial && database.mode() == Mode.CONSERVATIVE) {
            if (database.is(DatabaseKind.POSTGRES)) {
                refused(() -> posts.addPin(post, a));
            }
            return;
        }

        for (int time = 1; time <= 3; time++) {
            posts.addPin(post, a);
            assertThat(posts.addPins(post, List.of(a, b))).hasSize(2);
            assertThat(posts.setPins(post, List.of(a, c)).removed()).containsExactly(b);
            assertThat(posts.setPins(post, List.of(a, c)).isEmpty()).isTrue();
            assertThat(posts.pins(post).links())
                    .hasSize(2)
                    .allSatisfy(linked -> assertThat(linked.link().deletedAt()).isNull());
            assertThat(posts.find()
                            .where(PostTable.POST.ID.eq(post))
                            .include(PostTable.POST.PINS)
                            .fetchOptional()
                            .orElseThrow()
                            .loaded(PostTable.POST.PINS))
                    .extracting(TagRecord::name)
                    .containsExactly("a", "c");
            assertThat(posts.pins(post).toggle(List.of(a, b)).removed()).containsExactly(a);
            assertThat(posts.pins(post).ids()).containsExactlyInAnyOrder(b, c);
            assertThat(posts.removePins(post, List.of(a, b, c))).isEqualTo(2);
        }
        assertThat(rowsOf("unkeyed_pin")).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "primary key ([owner_type], [owner_id], [tag_id])",
                "unique ([tag_id], [owner_id], [owner_type])",
                "primary key ([owner_id], [tag_id])"
            })
    void what_all_links_of_an_association_have_belongs_to_the_key(String key) {
        execute("create table [unkeyed_ref] ([owner_id] bigint not null, [tag_id] bigint not null,"
                + " [owner_type] varchar(20) not null, " + key + ")");
        PostRepository posts = posts();
        if (key.equals("primary key ([owner_id], [tag_id])")) {
            refused(() -> posts.addRef(post, a));
            return;
        }
        execute("insert into [unkeyed_ref] values (" + post + ", " + a + ", 'picture')");

        for (int time = 0; time < 2; time++) {
            posts.addRef(post, a);
            assertThat(posts.addRefs(post, List.of(a, b))).hasSize(2);
            assertThat(posts.setRefs(post, List.of(a, c)).kept()).contains(a);
        }
        assertThat(rowsOf("unkeyed_ref")).isEqualTo(3);
    }

    @Test
    void the_link_that_is_met_is_the_records() {
        execute("create table [unkeyed_mark] (" + COLUMNS + ", [weight] integer, primary key ([tag_id], [post_id]))");
        PostRepository posts = posts();

        assertThat(posts.marks(post).addAll(List.of(c, a), mark -> mark.setWeight(4)))
                .extracting(MarkRecord::tagId)
                .containsExactly(c, a);
    }
}
