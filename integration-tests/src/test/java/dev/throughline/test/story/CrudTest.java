package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static story.PugTable.PUG;

import dev.throughline.runtime.Page;
import dev.throughline.test.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.NoDataFoundException;
import org.jooq.exception.TooManyRowsException;
import org.junit.jupiter.api.Test;
import story.PugRecord;
import story.PugRepository;

/** Create, read, update and delete on a repository. */
class CrudTest extends StoryTest {

    CrudTest(Database database) {
        super(database);
    }

    private List<String> stored() {
        return plain.select(NAME).from(PUG_ROWS).orderBy(ID).fetch(NAME);
    }

    /** Tells whether the record has no changes; jOOQ's own method for it is not the same in all versions. */
    private boolean nothingToUpdate(PugRecord record) {
        return statements.of(() -> pugs.update(record)).isEmpty();
    }

    @Test
    void insert_fills_in_the_generated_id_and_gives_the_record_itself() {
        PugRecord given = new PugRecord().setName("Cody");

        PugRecord inserted = pugs.insert(given);

        assertThat(inserted).isSameAs(given);
        assertThat(inserted.id()).isPositive();
        assertThat(nothingToUpdate(inserted)).isTrue();
        assertThat(plain.select(ID, NAME).from(PUG_ROWS).fetch(row -> row.value1() + row.value2()))
                .containsExactly(inserted.id() + "Cody");
    }

    @Test
    void an_id_that_is_given_is_kept() {
        PugRecord inserted = pugs.insert(new PugRecord().setId(123_456L).setName("Cody"));

        assertThat(inserted.id()).isEqualTo(123_456L);
        assertThat(pugs.findById(123_456L)).isPresent();
    }

    @Test
    void insert_all_gives_the_ids_in_the_order_of_the_records() {
        List<PugRecord> given = IntStream.range(0, 500)
                .mapToObj(i -> new PugRecord().setName("pug " + i))
                .toList();

        List<PugRecord> inserted = pugs.insertAll(given);

        assertThat(inserted).isEqualTo(given);
        assertThat(inserted).extracting(PugRecord::id).doesNotContainNull().doesNotHaveDuplicates();
        for (PugRecord record : inserted.subList(240, 260)) {
            assertThat(present(pugs.findById(record.id())).name()).isEqualTo(record.name());
        }
        assertThat(pugs.count()).isEqualTo(500);
        assertThat(pugs.insertAll(List.of())).isEmpty();
    }

    @Test
    void insert_all_is_all_or_nothing() {
        List<PugRecord> given = new ArrayList<>(IntStream.range(0, 5)
                .mapToObj(i -> new PugRecord().setName("pug " + i))
                .toList());
        given.add(new PugRecord());

        assertThatThrownBy(() -> pugs.insertAll(given)).isInstanceOf(DataAccessException.class);

        assertThat(stored()).isEmpty();
    }

    @Test
    void find_by_id_finds_the_one_or_none() {
        PugRecord cody = pug("Cody");
        pug("Bella");

        PugRecord found = present(pugs.findById(cody.id()));

        assertThat(found).isNotSameAs(cody);
        assertThat(found.id()).isEqualTo(cody.id());
        assertThat(found.name()).isEqualTo("Cody");
        assertThat(nothingToUpdate(found)).isTrue();
        assertThat(pugs.findById(NOBODY)).isEmpty();
        assertThat(pugs.existsById(cody.id())).isTrue();
        assertThat(pugs.existsById(NOBODY)).isFalse();
    }

    @Test
    void find_all_is_ordered_by_primary_key() {
        pugs.insert(new PugRecord().setId(3L).setName("three"));
        pugs.insert(new PugRecord().setId(1L).setName("one"));
        pugs.insert(new PugRecord().setId(2L).setName("two"));

        assertThat(names(pugs.findAll())).containsExactly("one", "two", "three");
        assertThat(names(pugs.find().fetch())).containsExactly("one", "two", "three");
        assertThat(pugs.count()).isEqualTo(3);
    }

    @Test
    void find_all_by_id_finds_each_once_in_the_order_given_and_minds_none_that_is_missing() {
        List<PugRecord> p = pugs("a", "b", "c");

        assertThat(pugs.findAllById(
                        List.of(p.get(2).id(), NOBODY, p.get(0).id(), p.get(2).id())))
                .extracting(PugRecord::name)
                .containsExactly("c", "a");
        assertThat(pugs.findAllById(List.of())).isEmpty();
        assertThat(pugs.findAllById(Set.of(NOBODY))).isEmpty();
    }

    @Test
    void find_takes_conditions_order_limit_and_offset() {
        pugs("d", "b", "a", "c", "b");

        assertThat(names(pugs.find().where(PUG.NAME.gt("a")).fetch())).containsExactly("d", "b", "c", "b");
        assertThat(names(pugs.find()
                        .where(PUG.NAME.gt("a"), PUG.NAME.lt("d"))
                        .where(List.of(PUG.NAME.ne("c")))
                        .fetch()))
                .containsExactly("b", "b");
        List<PugRecord> byName = pugs.find().orderBy(PUG.NAME).fetch();
        assertThat(names(byName)).containsExactly("a", "b", "b", "c", "d");
        assertThat(byName.get(1).id()).isLessThan(byName.get(2).id());
        assertThat(names(pugs.find()
                        .orderBy(PUG.NAME.desc(), PUG.ID.desc())
                        .limit(2)
                        .fetch()))
                .containsExactly("d", "c");
        assertThat(names(pugs.find().orderBy(PUG.NAME).limit(2).offset(3).fetch()))
                .containsExactly("c", "d");
        assertThat(names(pugs.find().orderBy(PUG.NAME).offset(3).fetch())).containsExactly("c", "d");
        assertThat(pugs.find().limit(0).fetch()).isEmpty();
        assertThat(pugs.find().where(PUG.NAME.eq("b")).limit(1).count()).isEqualTo(2);
        assertThat(pugs.find().where(PUG.NAME.eq("a")).fetchOptional()).isPresent();
        assertThat(pugs.find().where(PUG.NAME.eq("x")).fetchOptional()).isEmpty();
    }

    @Test
    void the_list_of_a_find_is_the_callers_own() {
        pugs("a", "b");

        List<PugRecord> found = pugs.findAll();
        Collections.reverse(found);
        found.remove(0);

        assertThat(names(found)).containsExactly("a");
    }

    @Test
    void update_writes_what_was_changed() {
        PugRecord cody = pug("Cody");
        PugRecord other = pug("Other");

        PugRecord updated = pugs.update(cody.setName("Renamed"));

        assertThat(updated).isSameAs(cody);
        assertThat(nothingToUpdate(updated)).isTrue();
        assertThat(stored()).containsExactly("Renamed", "Other");
        assertThat(other.name()).isEqualTo("Other");
    }

    @Test
    void update_of_nothing_changed_sends_nothing() {
        PugRecord cody = pug("Cody");

        assertThat(statements.of(() -> assertThat(pugs.update(cody)).isSameAs(cody)))
                .isEmpty();
    }

    @Test
    void update_of_a_row_that_is_gone_is_refused() {
        PugRecord cody = pug("Cody");
        pugs.deleteById(cody.id());

        assertThatThrownBy(() -> pugs.update(cody.setName("Renamed"))).isInstanceOf(NoDataFoundException.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void several_rows_are_too_many_for_one_and_a_page_counts_all() {
        pugs("a", "b", "c");

        assertThatThrownBy(() -> pugs.find().fetchOptional()).isInstanceOf(TooManyRowsException.class);
        assertThat(present(pugs.find().orderBy(PUG.NAME.desc()).fetchFirst()).name())
                .isEqualTo("c");
        assertThat(pugs.find().where(PUG.NAME.eq("x")).fetchFirst()).isEmpty();
        Page<PugRecord> page = pugs.find().orderBy(PUG.NAME).limit(1).offset(1).fetchPage();
        assertThat(names(page.rows())).containsExactly("b");
        assertThat(page.total()).isEqualTo(3);
        assertThatThrownBy(() -> pugs.find().limit(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pugs.find().offset(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void delete_removes_the_row_and_tells_how_many() {
        List<PugRecord> p = pugs("a", "b", "c");

        assertThat(pugs.delete(p.get(0))).isEqualTo(1);
        assertThat(pugs.delete(p.get(0))).isZero();
        assertThat(pugs.deleteById(p.get(1).id())).isEqualTo(1);
        assertThat(pugs.deleteById(p.get(1).id())).isZero();
        assertThat(stored()).containsExactly("c");
    }

    @Test
    void deleting_or_updating_a_record_without_an_id_is_refused() {
        pugs("a", "b");

        assertThatThrownBy(() -> pugs.delete(new PugRecord().setName("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pugs.update(new PugRecord().setName("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(stored()).containsExactly("a", "b");
    }

    @Test
    @SuppressWarnings("NullAway") // What a caller without a null checker can pass.
    void nulls_are_refused() {
        PugRecord none = null;
        Long noId = null;

        assertThatThrownBy(() -> pugs.insert(none)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pugs.update(none)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pugs.delete(none)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pugs.findById(noId)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pugs.deleteById(noId)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pugs.existsById(noId)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_repository_is_on_the_context_it_was_made_with() {
        assertThat(pugs.dsl().configuration()).isSameAs(dsl.configuration());
        assertThat(pugs.table()).isSameAs(PUG);
        PugRepository other = pugs.with(database.plain());
        assertThat(other.dsl().configuration()).isSameAs(database.plain().configuration());
        assertThat(pugs.dsl().configuration()).isSameAs(dsl.configuration());
    }

    @Test
    void text_comes_back_as_it_was_given() {
        for (String text : List.of("", " ", "it's", "\"q\" `b` \\ /", "100 % _ ?", "Zoë 🐶 漢字\n\ttab", "null")) {
            PugRecord inserted = pugs.insert(new PugRecord().setName(text));

            assertThat(present(pugs.findById(inserted.id())).name()).isEqualTo(text);
            assertThat(pugs.find().where(PUG.NAME.eq(text)).fetch())
                    .extracting(PugRecord::name)
                    .contains(text);
        }
    }
}
