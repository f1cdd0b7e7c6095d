package dev.throughline.test.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static weblog.EntryTable.ENTRY;
import static weblog.RemarkTable.REMARK;
import static weblog.TagTable.TAG;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weblog.EntryRecord;
import weblog.EntryRepository;
import weblog.RemarkRecord;
import weblog.RemarkRepository;
import weblog.TagRecord;
import weblog.TagRepository;

/**
 * A blog in the manner of one that everybody knows: long unsigned keys, names in several cases, no foreign keys at all, rows that
 * refer to what is gone, a table of tags with a column that no model has.
 */
@DatabaseTest
class WeblogTest {

    private static final String TABLES = """
            create table "wl_entries" ("ID" {long key}, "entry_title" {text} not null,
              "entry_status" varchar(20) default 'draft' not null, "menu_order" int default 0 not null);
            create table "wl_tags" ("tag_id" {long key}, "slug" varchar(200) not null unique);
            create table "wl_entry_tags" ("object_id" {long} not null, "tag_id" {long} not null,
              "tag_order" int default 0 not null, primary key ("object_id", "tag_id"));
            create table "wl_remarks" ("comment_ID" {long key}, "comment_entry_ID" {long} default 0 not null,
              "comment_content" {text} not null);
            """;

    private final Database database;
    private final EntryRepository entries;
    private final TagRepository tags;
    private final RemarkRepository remarks;
    private EntryRecord hello = new EntryRecord();
    private EntryRecord empty = new EntryRecord();

    WeblogTest(Database database) {
        this.database = database;
        database.once(unused -> Ddl.run(database, TABLES, Map.of()));
        DSLContext dsl = database.dsl();
        this.entries = new EntryRepository(dsl);
        this.tags = new TagRepository(dsl);
        this.remarks = new RemarkRepository(dsl);
    }

    @BeforeEach
    void fill() {
        Stream.of("wl_entries", "wl_tags", "wl_entry_tags", "wl_remarks")
                .forEach(table ->
                        database.plain().deleteFrom(DSL.table(DSL.name(table))).execute());
        hello = entries.insert(new EntryRecord().setTitle("Hello"));
        empty = entries.insert(new EntryRecord().setTitle("").setStatus("published"));
    }

    private void orphan(long entry, long tag) {
        database.plain()
                .insertInto(DSL.table(DSL.name("wl_entry_tags")))
                .columns(DSL.field(DSL.name("object_id")), DSL.field(DSL.name("tag_id")))
                .values(entry, tag)
                .execute();
    }

    @Test
    void tagsByWhatTheyAreCalled() {
        Long dogs = entries.tags(hello).addBy(TAG.SLUG, "dogs").tagId();
        entries.tags(empty).addAllBy(TAG.SLUG, List.of("dogs", "cats"));

        assertThat(hello.getTags()).extracting(TagRecord::slug).containsExactly("dogs");
        assertThat(tags.entries(dogs).ids()).containsExactly(hello.id(), empty.id());
        assertThat(entries.find().where(ENTRY.TAGS.any(TAG.SLUG.eq("cats"))).fetch())
                .extracting(EntryRecord::status)
                .containsExactly("published");
        assertThat(hello.status()).isEqualTo("draft");
    }

    @Test
    void whatIsGoneIsNoTargetAndCanBeUnlinked() {
        TagRecord dogs = hello.createTag(new TagRecord().setSlug("dogs"));
        orphan(hello.id(), 4711);

        assertThat(hello.getTags()).extracting(TagRecord::id).containsExactly(dogs.id());
        assertThat(entries.find().include(ENTRY.TAGS).fetch().get(0).tags()).hasSize(1);
        assertThatThrownBy(() -> entries.addTag(hello.id(), 4712L))
                .isInstanceOf(LinkTargetNotFoundException.class)
                .hasMessageContaining("4712");
        assertThat(entries.tags(hello).set(List.of(dogs.id())).removed()).containsExactly(4711L);
        tags.delete(dogs);
        assertThat(hello.getTags()).isEmpty();
        assertThat(entries.tags(hello).clear()).isEqualTo(1);
    }

    @Test
    void remarksOnNothingAreRead() {
        RemarkRecord remark = hello.createRemark(new RemarkRecord().setContent("First!"));
        database.plain()
                .insertInto(DSL.table(DSL.name("wl_remarks")))
                .columns(DSL.field(DSL.name("comment_content")))
                .values("lost")
                .execute();

        assertThat(remarks.find().include(REMARK.ENTRY).orderBy(REMARK.ID).fetch())
                .extracting(each -> each.content() + " " + (each.loaded(REMARK.ENTRY) != null))
                .containsExactly("First! true", "lost false");
        assertThat(remarks.find().where(REMARK.ENTRY.none()).count()).isEqualTo(1);
        assertThat(entries.find().include(ENTRY.REMARKS, r -> r.required()).fetch())
                .hasSize(1);
        assertThat(hello.removeRemark(remark)).isEqualTo(1);
        assertThat(remarks.count()).isEqualTo(1);
    }
}
