package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.runtime.Links;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Threads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import labels.LabelRecord;
import labels.LabelRepository;
import labels.LabelTable;
import labels.LabellingRecord;
import labels.NoteRecord;
import labels.NoteRepository;
import labels.NoteTable;
import labels.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Targets that are linked by a unique value of theirs, and made where there are none. */
@DatabaseTest(conservative = true)
class NaturalKeyTest {

    private final Database database;
    private final NoteRepository notes;
    private final LabelRepository labels;
    private NoteRecord note = new NoteRecord();

    NaturalKeyTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        notes = new NoteRepository(database.dsl());
        labels = new LabelRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(NoteTable.NOTE).execute();
        database.plain().deleteFrom(LabelTable.LABEL).execute();
        note = notes.insert(new NoteRecord().setTitle("to do"));
    }

    @Test
    void a_target_that_exists_is_linked_and_stays_as_it_is() {
        LabelRecord java = labels.insert(new LabelRecord().setName("java").setColour("red"));

        LabellingRecord link =
                notes.labels(note).addBy(LabelTable.LABEL.NAME, "java", label -> label.setColour("blue"));

        assertThat(link.labelId()).isEqualTo(java.id());
        assertThat(notes.labels(note).addBy(LabelTable.LABEL.NAME, "java")).isEqualTo(link);
        assertThat(labels.findAll()).extracting(LabelRecord::colour).containsExactly("red");
    }

    @Test
    void a_target_that_does_not_exist_is_made() {
        notes.labels(note).addBy(LabelTable.LABEL.NAME, "java");
        notes.labels(note).addBy(LabelTable.LABEL.NAME, "jooq", label -> label.setColour("blue"));

        assertThat(notes.getLabels(note))
                .extracting(label -> label.name() + "/" + label.kind() + "/" + label.colour())
                .containsExactly("java/plain/null", "jooq/plain/blue");
    }

    @Test
    void many_are_linked_by_their_values() {
        labels.insert(new LabelRecord().setName("java").setColour("red"));

        List<LabellingRecord> links =
                notes.labels(note).addAllBy(LabelTable.LABEL.NAME, List.of("sql", "java", "sql", "jooq"));

        assertThat(links).hasSize(3);
        assertThat(notes.getLabels(note))
                .extracting(label -> label.name() + "/" + label.colour())
                .containsExactlyInAnyOrder("java/red", "sql/null", "jooq/null");
        assertThat(links)
                .extracting(
                        link -> labels.findById(link.labelId()).orElseThrow().name())
                .containsExactly("sql", "java", "jooq");
    }

    @Test
    void thousands_are_linked_at_once() {
        List<String> names =
                IntStream.range(0, 2_500).mapToObj(i -> "label " + i).toList();

        assertThat(notes.labels(note).addAllBy(LabelTable.LABEL.NAME, names)).hasSize(2_500);
        assertThat(notes.countLabels(note)).isEqualTo(2_500);
    }

    @Test
    void what_is_made_is_in_the_scope() {
        Links<LabelRecord, Long, ?> topics = notes.topics(note);
        topics.addBy(LabelTable.LABEL.NAME, "java");
        topics.addAllBy(LabelTable.LABEL.NAME, List.of("java", "sql"));

        assertThat(notes.getTopics(note)).extracting(LabelRecord::kind).containsExactly("topic", "topic");
    }

    @Test
    void what_is_out_of_the_scope_is_no_target() {
        labels.insert(new LabelRecord().setName("java"));
        Links<LabelRecord, Long, ?> topics = notes.topics(note);

        assertThatThrownBy(() -> topics.addBy(LabelTable.LABEL.NAME, "java"))
                .isInstanceOf(LinkTargetNotFoundException.class)
                .hasMessageContaining("kind = topic");
        assertThatThrownBy(() -> topics.addAllBy(LabelTable.LABEL.NAME, List.of("new", "java")))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(labels.findAll()).extracting(LabelRecord::name).containsExactly("java");
        assertThat(topics.count()).isZero();
    }

    @Test
    void nothing_is_made_for_a_source_that_is_not_there() {
        assertThatThrownBy(() -> notes.labels(-1L).addBy(LabelTable.LABEL.NAME, "java"))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(labels.count()).isZero();
    }

    @Test
    void bad_arguments_are_refused() {
        Links<LabelRecord, Long, LabellingRecord> links = notes.labels(note);

        assertThat(database.statements().of(() -> {
                    assertThatThrownBy(() -> links.addBy(LabelTable.LABEL.COLOUR, "red"))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("no unique key over (colour)");
                    assertThatThrownBy(() -> links.addAllBy(LabelTable.LABEL.NAME, Arrays.asList("a", null)))
                            .isInstanceOf(NullPointerException.class)
                            .hasMessage("values[1]");
                    assertThat(links.addAllBy(LabelTable.LABEL.NAME, List.of())).isEmpty();
                }))
                .isEmpty();
    }

    @Test
    void threads_that_link_the_same_name_make_one_target() throws Exception {
        List<NoteRecord> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(notes.insert(new NoteRecord().setTitle("note " + i)));
        }

        Threads.together(all.stream()
                .map(one -> (Callable<LabellingRecord>) () -> notes.labels(one).addBy(LabelTable.LABEL.NAME, "java"))
                .toList());

        assertThat(labels.count()).isEqualTo(1);
        assertThat(labels.getNotes(labels.findAll().get(0))).hasSize(4);
    }
}
