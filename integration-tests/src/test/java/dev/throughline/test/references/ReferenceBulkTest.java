package dev.throughline.test.references;

import static household.OwnerTable.OWNER;
import static household.ToyTable.TOY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.Mode;
import dev.throughline.test.Statements.Action;
import household.OwnerRecord;
import household.ToyRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More ids in one call than a statement has parameters; a hundred thousand where they are sent straight to SQLite. */
@Tag("heavy")
class ReferenceBulkTest extends HouseholdTest {

    /** Fewer than any of the databases takes: SQLite's are the fewest, 32,766. */
    private static final int MOST_PARAMETERS = 32_000;

    private final int many;

    ReferenceBulkTest(Database database) {
        super(database);
        boolean most = database.mode() == Mode.DIRECT && database.is(DatabaseKind.SQLITE);
        many = most ? 100_000 : database.mode() == Mode.DIRECT ? 40_000 : 5_000;
    }

    /** Makes rows within the database, by doubling them. */
    private List<Long> manyToys() {
        toy("toy");
        while (plain.fetchCount(TOY) < many) {
            plain.insertInto(TOY, TOY.NAME).select(select(TOY.NAME).from(TOY)).execute();
        }
        return plain.select(TOY.ID).from(TOY).orderBy(TOY.ID).limit(many).fetch(TOY.ID);
    }

    private void inChunks(Action action) {
        assertThat(statements.of(action))
                .isNotEmpty()
                .hasSizeLessThan(100)
                .allSatisfy(sql ->
                        assertThat(sql.chars().filter(c -> c == '?').count()).isLessThan(MOST_PARAMETERS));
    }

    @Test
    void children_are_added_asked_for_read_set_and_removed() {
        OwnerRecord ann = owner("Ann");
        OwnerRecord bob = owner("Bob");
        List<Long> all = manyToys();
        List<Long> half = all.subList(many / 2, many);

        inChunks(() -> assertThat(owners.addToys(ann.id(), all)).hasSize(many));
        assertThat(plain.fetchCount(TOY, TOY.OWNER_ID.eq(ann.id()))).isEqualTo(many);
        inChunks(() -> assertThat(owners.hasToys(ann.id(), all)).isTrue());
        assertThat(owners.toys(ann).ids()).isEqualTo(all);
        inChunks(() -> assertThat(toys.ownerOf(all).get()).hasSize(many));
        inChunks(() -> {
            LinkChanges<Long> changes = owners.setToys(bob.id(), half);
            assertThat(changes.added()).isEqualTo(half);
        });
        inChunks(() -> {
            LinkChanges<Long> changes = owners.setToys(bob.id(), half.subList(1, half.size()));
            assertThat(changes.removed()).containsExactly(half.get(0));
            assertThat(changes.kept()).hasSize(half.size() - 1);
        });
        inChunks(() -> assertThat(owners.removeToys(ann.id(), all)).isEqualTo(many / 2));
        assertThat(plain.fetchCount(TOY, TOY.OWNER_ID.isNotNull())).isEqualTo(half.size() - 1);
    }

    @Test
    void a_missing_one_of_many_is_named_and_none_is_written() {
        OwnerRecord ann = owner("Ann");
        List<Long> all = new ArrayList<>(manyToys());
        all.add(NOBODY);

        misses("toys", List.of(NOBODY), () -> owners.addToys(ann.id(), all));
        misses("toys", List.of(NOBODY), () -> owners.setToys(ann.id(), all));
    }

    @Test
    void includes_and_reads_of_many_sources_go_past_the_limits() {
        int sources = 4_000;
        List<OwnerRecord> inserted = owners.insertAll(IntStream.range(0, sources)
                .mapToObj(i -> new OwnerRecord().setName("owner " + i))
                .toList());
        toys.insertAll(inserted.stream()
                .map(one -> new ToyRecord().setName("of " + one.name()).setOwnerId(one.id()))
                .toList());

        Map<Long, List<ToyRecord>> got = owners.toysOf(ids(inserted)).get();
        assertThat(got)
                .hasSize(sources)
                .allSatisfy((id, toys) -> assertThat(toys).hasSize(1));
        assertThat(owners.find().include(OWNER.TOYS).fetch())
                .hasSize(sources)
                .allSatisfy(one -> assertThat(one.toys().get(0).name()).isEqualTo("of " + one.name()));
        assertThat(toys.find().include(TOY.OWNER).fetch())
                .hasSize(sources)
                .allSatisfy(toy -> assertThat(toy.owner()).isNotNull());
    }
}
