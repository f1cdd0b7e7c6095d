package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.story.Way.Accessors;
import dev.throughline.test.story.Way.Link;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jooq.Record;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The meaning of the generated accessors, in each way to call them and from both sides. */
@DatabaseTest(conservative = true)
class AccessorsTest extends StoryTest {

    AccessorsTest(Database database) {
        super(database);
    }

    private long source(Way way, String name) {
        return way.fromPug() ? pug(name).id() : friend(name).id();
    }

    private List<Long> targets(Way way, int number) {
        return LongStream.rangeClosed(1, number)
                .mapToObj(i -> way.fromPug()
                        ? friend("friend " + i).id()
                        : pug("pug " + i).id())
                .toList();
    }

    /** The pairs in the join table, source first. */
    private List<List<Long>> pairs(Way way) {
        return links().stream()
                .map(pair ->
                        way.fromPug() ? List.of(pair.pugId(), pair.friendId()) : List.of(pair.friendId(), pair.pugId()))
                .sorted((a, b) -> Arrays.compare(a.toArray(Long[]::new), b.toArray(Long[]::new)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void add_links_the_two_and_gives_the_row_of_the_join_table(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        long fan = targets(way, 1).get(0);
        LocalDateTime before = LocalDateTime.now(ZoneOffset.UTC).minusSeconds(1);

        Link link = accessors.add(cody, fan);

        assertThat(link.source()).isEqualTo(cody);
        assertThat(link.target()).isEqualTo(fan);
        assertThat(link.createdAt())
                .isBetween(before, LocalDateTime.now(ZoneOffset.UTC).plusSeconds(1));
        assertThat(link.updatedAt()).isEqualTo(link.createdAt());
        assertThat(pairs(way)).containsExactly(List.of(cody, fan));
    }

    @ParameterizedTest
    @EnumSource
    void the_row_that_add_gives_is_the_row_that_is_stored(Way way) {
        long cody = source(way, "Cody");
        long fan = targets(way, 1).get(0);

        Link link = way.on(dsl).add(cody, fan);

        var stored = friendships.findAll();
        assertThat(stored).hasSize(1);
        assertThat(stored.get(0).createdAt()).isEqualTo(link.createdAt());
        assertThat(stored.get(0).updatedAt()).isEqualTo(link.updatedAt());
    }

    @ParameterizedTest
    @EnumSource
    void adding_what_is_linked_gives_the_same_row_and_changes_nothing(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        long fan = targets(way, 1).get(0);
        Link first = accessors.add(cody, fan);
        List<String> before = everything();

        Link second = accessors.add(cody, fan);

        assertThat(second).isEqualTo(first);
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void adding_many_gives_one_row_for_each_distinct_target_in_the_order_given(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        List<Long> t = targets(way, 4);
        Link old = accessors.add(cody, t.get(1));

        List<Link> links = accessors.addAll(cody, List.of(t.get(3), t.get(1), t.get(0), t.get(3), t.get(1)));

        assertThat(links).extracting(Link::target).containsExactly(t.get(3), t.get(1), t.get(0));
        assertThat(links).extracting(Link::source).containsOnly(cody);
        assertThat(links.get(1)).isEqualTo(old);
        assertThat(pairs(way))
                .containsExactly(List.of(cody, t.get(0)), List.of(cody, t.get(1)), List.of(cody, t.get(3)));
    }

    @ParameterizedTest
    @EnumSource
    void a_link_is_seen_from_both_sides_and_by_nobody_else(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        long other = source(way, "Other");
        long fan = targets(way, 1).get(0);

        accessors.add(cody, fan);

        if (way.fromPug()) {
            assertThat(ids(friends.getPugs(fan))).containsExactly(cody);
        } else {
            assertThat(ids(pugs.getFriends(fan))).containsExactly(cody);
        }
        assertThat(accessors.get(other)).isEmpty();
        assertThat(accessors.count(other)).isZero();
        assertThat(accessors.has(other, fan)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void get_gives_the_targets_by_primary_key_whatever_the_order_of_adding(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        List<Long> t = targets(way, 12);
        List<Long> shuffled = new ArrayList<>(t);
        Collections.reverse(shuffled);
        for (long target : shuffled) {
            accessors.add(cody, target);
        }

        List<? extends Record> got = accessors.get(cody);

        assertThat(ids(got)).isEqualTo(t);
        assertThat(names(got)).startsWith(way.fromPug() ? "friend 1" : "pug 1", way.fromPug() ? "friend 2" : "pug 2");
    }

    @ParameterizedTest
    @EnumSource
    void the_list_that_get_gives_is_the_callers_own(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        accessors.addAll(cody, targets(way, 3));

        List<? extends Record> got = accessors.get(cody);
        got.remove(0);
        got.clear();

        assertThat(got).isInstanceOf(ArrayList.class);
        assertThat(accessors.get(cody)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void count_and_has_tell_what_is_linked(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        List<Long> t = targets(way, 3);
        accessors.addAll(cody, List.of(t.get(0), t.get(1)));

        assertThat(accessors.count(cody)).isEqualTo(2);
        assertThat(accessors.has(cody, t.get(0))).isTrue();
        assertThat(accessors.has(cody, t.get(2))).isFalse();
        assertThat(accessors.hasAll(cody, List.of(t.get(0), t.get(1)))).isTrue();
        assertThat(accessors.hasAll(cody, List.of(t.get(0), t.get(1), t.get(0), t.get(1))))
                .isTrue();
        assertThat(accessors.hasAll(cody, t)).isFalse();
        assertThat(accessors.hasAll(cody, List.of(t.get(2)))).isFalse();
        assertThat(accessors.hasAll(cody, List.of())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void reads_and_removes_of_nobody_find_nothing(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        accessors.addAll(cody, targets(way, 2));
        List<String> before = everything();

        assertThat(accessors.get(NOBODY)).isEmpty();
        assertThat(accessors.count(NOBODY)).isZero();
        assertThat(accessors.has(cody, NOBODY)).isFalse();
        assertThat(accessors.hasAll(NOBODY, List.of(NOBODY))).isFalse();
        assertThat(accessors.remove(cody, NOBODY)).isZero();
        assertThat(accessors.removeAll(NOBODY, List.of(NOBODY, NOBODY + 1))).isZero();
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void remove_unlinks_and_tells_how_many_rows_went(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        long other = source(way, "Other");
        List<Long> t = targets(way, 5);
        accessors.addAll(cody, t);
        accessors.addAll(other, t);

        assertThat(accessors.remove(cody, t.get(0))).isEqualTo(1);
        assertThat(accessors.remove(cody, t.get(0))).isZero();
        assertThat(accessors.removeAll(cody, List.of(t.get(1), t.get(0), t.get(2), t.get(1))))
                .isEqualTo(2);

        assertThat(ids(accessors.get(cody))).containsExactly(t.get(3), t.get(4));
        assertThat(ids(accessors.get(other))).isEqualTo(t);
        assertThat(plain.fetchCount(way.fromPug() ? FRIEND_ROWS : PUG_ROWS)).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void adding_and_removing_nothing_sends_nothing(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");

        List<String> sent = statements.of(() -> {
            assertThat(accessors.addAll(cody, List.of())).isEmpty();
            assertThat(accessors.removeAll(cody, List.of())).isZero();
            assertThat(accessors.hasAll(cody, List.of())).isTrue();
        });

        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void set_leaves_exactly_the_targets_given_and_says_what_it_did(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        long other = source(way, "Other");
        List<Long> t = targets(way, 5);
        accessors.addAll(cody, List.of(t.get(0), t.get(1), t.get(2)));
        accessors.addAll(other, t);

        LinkChanges<Long> changes = accessors.set(cody, List.of(t.get(4), t.get(2), t.get(3), t.get(2), t.get(4)));

        assertThat(changes.added()).containsExactlyInAnyOrder(t.get(3), t.get(4));
        assertThat(changes.kept()).containsExactly(t.get(2));
        assertThat(changes.removed()).containsExactlyInAnyOrder(t.get(0), t.get(1));
        assertThat(changes.updated()).isEmpty();
        assertThat(ids(accessors.get(cody))).containsExactly(t.get(2), t.get(3), t.get(4));
        assertThat(ids(accessors.get(other))).isEqualTo(t);
    }

    @ParameterizedTest
    @EnumSource
    void set_keeps_the_rows_of_the_links_that_stay(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        List<Long> t = targets(way, 3);
        Link old = accessors.add(cody, t.get(1));

        accessors.set(cody, t);

        assertThat(accessors.add(cody, t.get(1))).isEqualTo(old);
    }

    @ParameterizedTest
    @EnumSource
    void setting_the_same_changes_nothing(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        List<Long> t = targets(way, 3);
        accessors.addAll(cody, t);
        List<String> before = everything();

        LinkChanges<Long> changes = accessors.set(cody, t);

        assertThat(changes.isEmpty()).isTrue();
        assertThat(changes.kept()).containsExactlyInAnyOrderElementsOf(t);
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void setting_nothing_clears(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        List<Long> t = targets(way, 3);
        accessors.addAll(cody, t);

        LinkChanges<Long> changes = accessors.set(cody, List.of());

        assertThat(changes.removed()).containsExactlyInAnyOrderElementsOf(t);
        assertThat(accessors.get(cody)).isEmpty();
        assertThat(accessors.set(cody, List.of()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void create_inserts_the_target_and_links_it(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");

        Record created = accessors.create(cody, "New");

        assertThat(created.get(ID)).isNotNull();
        assertThat(created.get(NAME)).isEqualTo("New");
        assertThat(ids(accessors.get(cody))).containsExactly(created.get(ID));
        assertThat(names(accessors.get(cody))).containsExactly("New");
    }

    @ParameterizedTest
    @EnumSource
    void a_target_that_does_not_exist_is_named_and_nothing_is_written(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        List<Long> t = targets(way, 2);
        accessors.add(cody, t.get(0));
        List<String> before = everything();
        List<Long> some = List.of(t.get(1), NOBODY, t.get(0), NOBODY + 1, NOBODY);
        String association = way.fromPug() ? "pugs.friends" : "friends.pugs";
        String table = way.fromPug() ? "friends" : "pugs";

        for (Runnable call : List.<Runnable>of(
                () -> accessors.addAll(cody, some),
                () -> accessors.set(cody, some),
                () -> accessors.set(cody, List.of(NOBODY, NOBODY + 1)))) {
            assertThatThrownBy(call::run).isInstanceOfSatisfying(LinkTargetNotFoundException.class, e -> {
                assertThat(e.association()).isEqualTo(association);
                assertThat(e.table()).isEqualTo(table);
                assertThat(e.missing()).isEqualTo(List.of(NOBODY, NOBODY + 1));
                assertThat(e)
                        .hasMessageContaining(association)
                        .hasMessageContaining(table)
                        .hasMessageContaining(NOBODY + ", " + (NOBODY + 1));
            });
            assertThat(everything()).isEqualTo(before);
        }
        assertThatThrownBy(() -> accessors.add(cody, NOBODY))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(NOBODY)));
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_source_that_does_not_exist_is_named_and_nothing_is_written(Way way) {
        Accessors accessors = way.on(dsl);
        List<Long> t = targets(way, 2);
        List<String> before = everything();
        String table = way.fromPug() ? "pugs" : "friends";

        for (Runnable call : List.<Runnable>of(
                () -> accessors.add(NOBODY, t.get(0)),
                () -> accessors.addAll(NOBODY, t),
                () -> accessors.set(NOBODY, t),
                () -> accessors.set(NOBODY, List.of()),
                () -> accessors.create(NOBODY, "Orphan"))) {
            assertThatThrownBy(call::run).isInstanceOfSatisfying(LinkTargetNotFoundException.class, e -> {
                assertThat(e.table()).isEqualTo(table);
                assertThat(e.missing()).isEqualTo(List.of(NOBODY));
            });
            assertThat(everything()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_transaction_goes_on_after_a_missing_target(Way way) {
        long cody = source(way, "Cody");
        List<Long> t = targets(way, 2);

        dsl.transaction(tx -> {
            Accessors accessors = way.on(tx.dsl());
            accessors.add(cody, t.get(0));
            assertThatThrownBy(() -> accessors.addAll(cody, List.of(t.get(1), NOBODY)))
                    .isInstanceOf(LinkTargetNotFoundException.class);
            assertThatThrownBy(() -> accessors.add(cody, NOBODY)).isInstanceOf(LinkTargetNotFoundException.class);
            assertThatThrownBy(() -> accessors.set(cody, List.of(NOBODY)))
                    .isInstanceOf(LinkTargetNotFoundException.class);
            assertThatThrownBy(() -> accessors.create(NOBODY, "Orphan"))
                    .isInstanceOf(LinkTargetNotFoundException.class);
            accessors.add(cody, t.get(1));
        });

        assertThat(pairs(way)).containsExactly(List.of(cody, t.get(0)), List.of(cody, t.get(1)));
        assertThat(plain.fetchCount(way.fromPug() ? FRIEND_ROWS : PUG_ROWS)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void any_collection_will_do_and_none_is_modified(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        List<Long> t = targets(way, 3);
        List<Long> given = Collections.unmodifiableList(new ArrayList<>(List.of(t.get(2), t.get(0), t.get(2))));

        accessors.addAll(cody, given);
        assertThat(given).containsExactly(t.get(2), t.get(0), t.get(2));
        accessors.set(cody, Set.of(t.get(1)));
        assertThat(accessors.removeAll(cody, Collections.unmodifiableCollection(List.of(t.get(1)))))
                .isEqualTo(1);
        assertThat(accessors.hasAll(cody, Set.of(t.get(1)))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void deleting_a_row_takes_its_links_along(Way way) {
        Accessors accessors = way.on(dsl);
        long cody = source(way, "Cody");
        long other = source(way, "Other");
        List<Long> t = targets(way, 2);
        accessors.addAll(cody, t);
        accessors.addAll(other, t);

        if (way.fromPug()) {
            pugs.deleteById(cody);
            friends.deleteById(t.get(0));
        } else {
            friends.deleteById(cody);
            pugs.deleteById(t.get(0));
        }

        assertThat(pairs(way)).containsExactly(List.of(other, t.get(1)));
    }
}
