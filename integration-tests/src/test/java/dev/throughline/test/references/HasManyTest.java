package dev.throughline.test.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.references.ChildrenWay.Accessors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The meaning of a has-many's accessors, in each way to call them. */
@DatabaseTest(conservative = true)
class HasManyTest extends HouseholdTest {

    HasManyTest(Database database) {
        super(database);
    }

    private List<Long> children(ChildrenWay way, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> way.insert(dsl, "child " + i).get(ID))
                .toList();
    }

    /** The children of an owner, as the table has them. */
    private List<Long> stored(ChildrenWay way, long owner) {
        Table<?> table = Objects.requireNonNull(way.key().getTable());
        return plain.select(ID)
                .from(table)
                .where(way.key().eq(owner))
                .orderBy(ID)
                .fetch(ID);
    }

    private String table(ChildrenWay way) {
        return Objects.requireNonNull(way.key().getTable()).getName();
    }

    @ParameterizedTest
    @EnumSource
    void add_gives_the_child_to_the_owner(ChildrenWay way) {
        long ann = owner("Ann").id();
        List<Long> c = children(way, 2);

        Record added = way.on(dsl).add(ann, c.get(0));

        assertThat(added.get(ID)).isEqualTo(c.get(0));
        assertThat(added.get(way.key())).isEqualTo(ann);
        assertThat(added.get(1)).isEqualTo("child 1");
        assertThat(stored(way, ann)).containsExactly(c.get(0));
    }

    @ParameterizedTest
    @EnumSource
    void adding_what_is_there_gives_it_and_changes_nothing(ChildrenWay way) {
        long ann = owner("Ann").id();
        long child = children(way, 1).get(0);
        Record first = way.on(dsl).add(ann, child);
        List<String> before = everything();

        Record second = way.on(dsl).add(ann, child);

        assertThat(second).isEqualTo(first);
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void adding_another_owners_child_moves_it(ChildrenWay way) {
        Accessors accessors = way.on(dsl);
        long ann = owner("Ann").id();
        long bob = owner("Bob").id();
        List<Long> c = children(way, 3);
        accessors.addAll(ann, c.subList(0, 2));

        assertThat(accessors.add(bob, c.get(0)).get(way.key())).isEqualTo(bob);

        assertThat(stored(way, ann)).containsExactly(c.get(1));
        assertThat(stored(way, bob)).containsExactly(c.get(0));
        assertThat(accessors.addAll(bob, c)).hasSize(3);
        assertThat(stored(way, ann)).isEmpty();
        assertThat(stored(way, bob)).isEqualTo(c);
    }

    @ParameterizedTest
    @EnumSource
    void adding_many_gives_one_for_each_distinct_child_in_the_order_given(ChildrenWay way) {
        Accessors accessors = way.on(dsl);
        long ann = owner("Ann").id();
        List<Long> c = children(way, 4);
        accessors.add(ann, c.get(1));

        List<? extends Record> added = accessors.addAll(ann, List.of(c.get(3), c.get(1), c.get(0), c.get(3), c.get(1)));

        assertThat(ids(added)).containsExactly(c.get(3), c.get(1), c.get(0));
        assertThat(added).extracting(record -> record.get(way.key())).containsOnly(ann);
        assertThat(stored(way, ann)).containsExactly(c.get(0), c.get(1), c.get(3));
        assertThat(accessors.addAll(ann, List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void get_gives_the_children_by_primary_key_and_those_of_nobody_else(ChildrenWay way) {
        Accessors accessors = way.on(dsl);
        long ann = owner("Ann").id();
        long bob = owner("Bob").id();
        List<Long> c = children(way, 12);
        List<Long> reversed = new ArrayList<>(c.subList(0, 10));
        Collections.reverse(reversed);
        reversed.forEach(child -> accessors.add(ann, child));
        accessors.add(bob, c.get(10));

        List<? extends Record> got = accessors.get(ann);

        assertThat(ids(got)).isEqualTo(c.subList(0, 10));
        assertThat(got.get(0).get(1)).isEqualTo("child 1");
        assertThat(got.get(0).get(way.key())).isEqualTo(ann);
        assertThat(ids(accessors.get(bob))).containsExactly(c.get(10));
        got.clear();
        assertThat(accessors.get(ann)).hasSize(10);
    }

    @ParameterizedTest
    @EnumSource
    void count_and_has_tell_what_is_the_owners(ChildrenWay way) {
        Accessors accessors = way.on(dsl);
        long ann = owner("Ann").id();
        long bob = owner("Bob").id();
        List<Long> c = children(way, 4);
        accessors.addAll(ann, c.subList(0, 2));
        accessors.add(bob, c.get(2));

        assertThat(accessors.count(ann)).isEqualTo(2);
        assertThat(accessors.has(ann, c.get(0))).isTrue();
        assertThat(accessors.has(ann, c.get(2))).isFalse();
        assertThat(accessors.has(ann, c.get(3))).isFalse();
        assertThat(accessors.hasAll(ann, List.of(c.get(0), c.get(1), c.get(0)))).isTrue();
        assertThat(accessors.hasAll(ann, c)).isFalse();
        assertThat(accessors.hasAll(ann, List.of())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void reads_and_removes_of_nobody_find_nothing(ChildrenWay way) {
        Accessors accessors = way.on(dsl);
        long ann = owner("Ann").id();
        accessors.addAll(ann, children(way, 2));
        List<String> before = everything();

        assertThat(accessors.get(NOBODY)).isEmpty();
        assertThat(accessors.count(NOBODY)).isZero();
        assertThat(accessors.has(ann, NOBODY)).isFalse();
        assertThat(accessors.hasAll(NOBODY, List.of(NOBODY))).isFalse();
        assertThat(accessors.remove(NOBODY, NOBODY)).isZero();
        assertThat(accessors.removeAll(NOBODY, List.of(NOBODY))).isZero();
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void remove_leaves_the_row_without_an_owner_and_tells_how_many(ChildrenWay way) {
        Accessors accessors = way.on(dsl);
        long ann = owner("Ann").id();
        long bob = owner("Bob").id();
        List<Long> c = children(way, 5);
        accessors.addAll(ann, c.subList(0, 4));
        accessors.add(bob, c.get(4));

        assertThat(accessors.remove(ann, c.get(0))).isEqualTo(1);
        assertThat(accessors.remove(ann, c.get(0))).isZero();
        assertThat(accessors.removeAll(ann, List.of(c.get(1), c.get(2), c.get(1), c.get(4), NOBODY)))
                .isEqualTo(2);
        assertThat(accessors.removeAll(ann, List.of())).isZero();

        assertThat(stored(way, ann)).containsExactly(c.get(3));
        assertThat(stored(way, bob)).containsExactly(c.get(4));
        assertThat(plain.fetchCount(Objects.requireNonNull(way.key().getTable())))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void set_makes_these_the_children_and_no_others_and_tells_what_changed(ChildrenWay way) {
        Accessors accessors = way.on(dsl);
        long ann = owner("Ann").id();
        long bob = owner("Bob").id();
        List<Long> c = children(way, 5);
        accessors.addAll(ann, c.subList(0, 3));
        accessors.add(bob, c.get(3));

        LinkChanges<Long> changes = accessors.set(ann, List.of(c.get(4), c.get(3), c.get(1), c.get(4)));

        assertThat(changes)
                .isEqualTo(new LinkChanges<>(
                        List.of(c.get(4), c.get(3)), List.of(), List.of(c.get(1)), List.of(c.get(0), c.get(2))));
        assertThat(stored(way, ann)).containsExactly(c.get(1), c.get(3), c.get(4));
        assertThat(stored(way, bob)).isEmpty();
        assertThat(accessors.set(ann, List.of(c.get(1), c.get(3), c.get(4))).isEmpty())
                .isTrue();
        assertThat(accessors.set(ann, List.of()).removed()).hasSize(3);
        assertThat(stored(way, ann)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void create_inserts_a_child_of_the_owner(ChildrenWay way) {
        Accessors accessors = way.on(dsl);
        long ann = owner("Ann").id();

        Record created = accessors.create(ann, "new");

        assertThat(created.get(ID)).isNotNull();
        assertThat(created.get(way.key())).isEqualTo(ann);
        assertThat(stored(way, ann)).containsExactly(created.get(ID));
        assertThat(accessors.get(ann).get(0).get(1)).isEqualTo("new");
    }

    @ParameterizedTest
    @EnumSource
    void what_does_not_exist_is_named_and_nothing_is_written(ChildrenWay way) {
        Accessors accessors = way.on(dsl);
        long ann = owner("Ann").id();
        List<Long> c = children(way, 3);
        accessors.addAll(ann, c.subList(0, 2));

        misses(table(way), List.of(NOBODY), () -> accessors.add(ann, NOBODY));
        misses(
                table(way),
                List.of(NOBODY, NOBODY - 1),
                () -> accessors.addAll(ann, List.of(c.get(2), NOBODY, c.get(0), NOBODY - 1)));
        misses(table(way), List.of(NOBODY), () -> accessors.set(ann, List.of(c.get(2), NOBODY)));
        misses("owners", List.of(NOBODY), () -> accessors.add(NOBODY, c.get(0)));
        misses("owners", List.of(NOBODY), () -> accessors.addAll(NOBODY, c));
        misses("owners", List.of(NOBODY), () -> accessors.set(NOBODY, c));
        misses("owners", List.of(NOBODY), () -> accessors.set(NOBODY, List.of()));
        misses("owners", List.of(NOBODY), () -> accessors.create(NOBODY, "new"));
    }

    @ParameterizedTest
    @EnumSource
    void the_callers_transaction_goes_on_after_what_does_not_exist(ChildrenWay way) {
        long ann = owner("Ann").id();
        List<Long> c = children(way, 2);

        dsl.transaction(tx -> {
            Accessors accessors = way.on(tx.dsl());
            accessors.add(ann, c.get(0));
            assertThatThrownBy(() -> accessors.addAll(ann, List.of(c.get(1), NOBODY)))
                    .isInstanceOf(LinkTargetNotFoundException.class);
            assertThatThrownBy(() -> accessors.set(ann, List.of(c.get(1), NOBODY)))
                    .isInstanceOf(LinkTargetNotFoundException.class);
            assertThatThrownBy(() -> accessors.create(NOBODY, "new")).isInstanceOf(LinkTargetNotFoundException.class);
            assertThat(accessors.count(ann)).isEqualTo(1);
        });

        assertThat(stored(way, ann)).containsExactly(c.get(0));
    }
}
