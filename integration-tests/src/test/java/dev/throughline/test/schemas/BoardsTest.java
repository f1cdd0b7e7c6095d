package dev.throughline.test.schemas;

import static boards.PersonTable.PERSON;
import static boards.TopicTable.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import boards.PersonKey;
import boards.PersonRecord;
import boards.PersonRepository;
import boards.TopicKey;
import boards.TopicRecord;
import boards.TopicRepository;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forum of several sites: natural keys of several columns that share one of them, and names in whatever case. */
@DatabaseTest
class BoardsTest {

    private static final String TABLES = """
            {extension}
            create table "person" ("site" varchar(20) not null, "nick" {any case} not null, "motto" varchar(200),
              primary key ("site", "nick"));
            create table "topic" ("site" varchar(20) not null, "slug" varchar(60) not null, "subject" varchar(200) not null,
              "author_nick" {any case} not null, primary key ("site", "slug"),
              foreign key ("site", "author_nick") references "person" ("site", "nick"));
            create table "watch" ("site" varchar(20) not null, "nick" {any case} not null, "slug" varchar(60) not null,
              "muted" boolean default false not null, "note" varchar(100), primary key ("site", "nick", "slug"),
              foreign key ("site", "nick") references "person" ("site", "nick"),
              foreign key ("site", "slug") references "topic" ("site", "slug"));
            create table "ally" ("site" varchar(20) not null, "nick" {any case} not null, "ally_site" varchar(20) not null,
              "ally_nick" {any case} not null, primary key ("site", "nick", "ally_site", "ally_nick"));
            """;

    private final Database database;
    private final PersonRepository people;
    private final TopicRepository topics;
    private PersonRecord ann = new PersonRecord();
    private PersonRecord bob = new PersonRecord();
    private TopicRecord tea = new TopicRecord();

    BoardsTest(Database database) {
        this.database = database;
        database.once(unused -> Ddl.run(
                database,
                TABLES,
                Map.of(
                        "extension",
                        Map.of(
                                DatabaseKind.POSTGRES,
                                "create extension if not exists citext with schema pg_catalog;"))));
        DSLContext dsl = database.dsl();
        this.people = new PersonRepository(dsl);
        this.topics = new TopicRepository(dsl);
    }

    @BeforeEach
    void fill() {
        Stream.of("watch", "ally", "topic", "person")
                .forEach(table ->
                        database.plain().deleteFrom(DSL.table(DSL.name(table))).execute());
        ann = people.insert(new PersonRecord().setSite("tea").setNick("Ann"));
        bob = people.insert(new PersonRecord().setSite("tea").setNick("Bob"));
        people.insert(new PersonRecord().setSite("ale").setNick("Ann"));
        tea = ann.createTopic(new TopicRecord().setSlug("green").setSubject("Green tea"));
    }

    @Test
    void aNameIsTheSameInWhateverCase() {
        assertThat(people.findById(new PersonKey("tea", "aNN")).orElseThrow().nick())
                .isEqualTo("Ann");
        assertThat(people.existsById(new PersonKey("tea", "BOB"))).isTrue();
        assertThat(people.findAllById(List.of(new PersonKey("tea", "ANN"), new PersonKey("tea", "bob"))))
                .hasSize(2);
        people.update(people.findById(new PersonKey("tea", "ANN")).orElseThrow().setMotto("Leaves."));
        assertThat(people.findById(new PersonKey("tea", "Ann")).orElseThrow().motto())
                .isEqualTo("Leaves.");
    }

    @Test
    void linksOfASiteAreKeptWhateverTheCase() {
        PersonKey shouting = new PersonKey("tea", "BOB");
        TopicKey green = new TopicKey("tea", "green");
        people.addWatched(shouting, green, w -> w.setNote("mine"));

        assertThat(people.hasWatched(new PersonKey("tea", "bob"), green)).isTrue();
        LinkChanges<TopicKey> same = people.watched(new PersonKey("tea", "Bob")).set(List.of(green));
        assertThat(same.kept()).hasSize(1);
        assertThat(same.added()).isEmpty();
        assertThat(bob.getWatched()).extracting(TopicRecord::slug).containsExactly("green");
        assertThat(tea.getWatchers()).extracting(PersonRecord::nick).containsExactly("Bob");
        assertThat(topics.watchers(tea)
                        .set(List.of(new PersonKey("tea", "bOb")))
                        .added())
                .isEmpty();
        assertThat(people.watched(bob).links().get(0).link().note()).isEqualTo("mine");
        assertThat(topics.watchers(tea)
                        .toggle(List.of(new PersonKey("tea", "BOB")))
                        .removed())
                .hasSize(1);
        assertThat(tea.countWatchers()).isZero();
    }

    @Test
    void rowsAreIncludedAcrossColumnsThatAreShared() {
        people.addWatched(new PersonKey("tea", "bob"), new TopicKey("tea", "green"));

        assertThat(people.find()
                        .include(PERSON.TOPICS)
                        .include(PERSON.WATCHED)
                        .orderBy(PERSON.SITE, PERSON.NICK)
                        .fetch())
                .extracting(person -> person.loaded(PERSON.TOPICS).size() + ""
                        + person.loaded(PERSON.WATCHED).size())
                .containsExactly("00", "10", "01");
        assertThat(topics.find().include(TOPIC.AUTHOR).include(TOPIC.WATCHERS).fetch())
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.getAuthor())
                            .get()
                            .extracting(PersonRecord::nick)
                            .isEqualTo("Ann");
                    assertThat(topic.loaded(TOPIC.AUTHOR)).isNotNull();
                    assertThat(topic.loaded(TOPIC.WATCHERS))
                            .extracting(PersonRecord::nick)
                            .containsExactly("Bob");
                });
        assertThat(people.find()
                        .where(PERSON.WATCHED.any(TOPIC.SUBJECT.eq("Green tea")))
                        .fetch())
                .extracting(PersonRecord::nick)
                .containsExactly("Bob");
        assertThat(people.watchedOf(List.of(new PersonKey("tea", "BOB"), new PersonKey("ale", "ann")))
                        .count())
                .isEqualTo(Map.of(new PersonKey("tea", "BOB"), 1L, new PersonKey("ale", "ann"), 0L));
    }

    @Test
    void alliesAreOfAnySite() {
        PersonKey ale = new PersonKey("ale", "ann");
        people.addAlly(PersonKey.of(bob), ale);

        assertThat(people.addAllies(PersonKey.of(bob), List.of(new PersonKey("ale", "ANN"), PersonKey.of(ann))))
                .hasSize(2);
        assertThat(bob.getAllies()).extracting(PersonRecord::site).containsExactlyInAnyOrder("ale", "tea");
        assertThat(people.setAllies(bob, List.of()).removed()).hasSize(2);
    }
}
