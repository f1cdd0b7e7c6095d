package dev.throughline.test.keys;

import static dev.throughline.test.DatabaseKind.MARIADB;
import static dev.throughline.test.DatabaseKind.POSTGRES;
import static dev.throughline.test.DatabaseKind.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static spelling.PostTable.POST;
import static spelling.RelationsTable.RELATIONS;
import static spelling.TagTable.TAG;
import static spelling.TaggingTable.TAGGING;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataChangedException;
import org.junit.jupiter.api.Test;
import spelling.PostRecord;
import spelling.PostRepository;
import spelling.Tables;
import spelling.TagRecord;
import spelling.TagRepository;

/**
 * A tag is stored as Java, and somebody says JAVA: which verb means it, by what takes letters of either case for one. Where a
 * column that refers to the tags was made by hand and has another collation than they have, some do not.
 */
abstract class Collations {

    private static final String SAID = "JAVA";

    private final Database database;
    private final PostRepository posts;
    private final TagRepository tags;

    Collations(Database database, Caseless caseless) {
        this.database = database;
        this.posts = new PostRepository(database.dsl());
        this.tags = new TagRepository(database.dsl());
        database.once(dsl -> make(caseless));
    }

    /** What takes letters of either case for one. */
    enum Caseless {
        /** The key that was there before, and so the columns that are made to refer to it. */
        KEY_AND_WHAT_IS_MADE,
        /** The key, and not the columns that refer to it. */
        KEY,
        /** The columns that refer to the key, and not the key. */
        COLUMNS
    }

    @Test
    void a_verb_means_what_the_columns_take_for_the_same() {
        Set<String> missing = new TreeSet<>();
        verbs().forEach((name, verb) -> {
            fill();
            if (!means(verb)) {
                missing.add(name);
            }
        });
        assertThat(missing).isEqualTo(new TreeSet<>(missed(database.kind())));
    }

    /** Gives the verbs that do not mean the stored tag. */
    abstract Set<String> missed(DatabaseKind kind);

    private static boolean means(BooleanSupplier verb) {
        try {
            return verb.getAsBoolean();
        } catch (LinkTargetNotFoundException | DataChangedException e) {
            return false;
        }
    }

    private void make(Caseless caseless) {
        if (database.is(POSTGRES)) {
            database.plain()
                    .execute("create collation if not exists caseless"
                            + " (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        }
        String any = switch (database.kind()) {
            case H2 -> "varchar_ignorecase(40)";
            case SQLITE -> "varchar(40) collate nocase";
            case POSTGRES -> "varchar(40) collate caseless";
            case MARIADB -> "varchar(40) collate utf8mb4_unicode_ci";
        };
        String exact = "varchar(40)" + (database.is(MARIADB) ? " collate utf8mb4_bin" : "");
        String key = caseless == Caseless.COLUMNS ? exact : any;
        execute("create table [tags] ([code] " + key + " not null primary key, [label] varchar(40))");
        if (caseless != Caseless.KEY_AND_WHAT_IS_MADE) {
            String column = caseless == Caseless.COLUMNS ? any : exact;
            // MariaDB has no foreign key between columns of different collations.
            String refers = column + (database.is(MARIADB) ? "" : " references [tags] ([code])");
            String time = database.is(MARIADB) ? "datetime(6)" : "timestamp(6)";
            execute("create table [posts] ([id] bigint not null primary key, [topic_code] " + refers + ", [cover_code] "
                    + refers + " unique)");
            execute("create table [relations] ([tag_code] " + refers.replace(column, column + " not null")
                    + ", [other_code] " + refers.replace(column, column + " not null")
                    + ", primary key ([tag_code], [other_code]))");
            execute("create table [taggings] ([created_at] " + time + " null, [updated_at] " + time
                    + " null, [tag_code] " + refers.replace(column, column + " not null")
                    + ", [post_id] bigint not null references [posts] ([id]), [role] varchar(40),"
                    + " primary key ([post_id], [tag_code]))");
        }
        Tables.create(database.dsl());
    }

    private void execute(String sql) {
        database.plain()
                .execute(
                        database.is(MARIADB)
                                ? sql.replace('[', '`').replace(']', '`')
                                : sql.replace('[', '"').replace(']', '"'));
    }

    private void fill() {
        database.plain().deleteFrom(TAGGING).execute();
        database.plain().deleteFrom(RELATIONS).execute();
        database.plain().deleteFrom(POST).execute();
        database.plain().deleteFrom(TAG).execute();
        tags.insertAll(List.of(new TagRecord().setCode("Java"), new TagRecord().setCode("SQL")));
        posts.insert(new PostRecord().setId(1L).setTopicCode("Java").setCoverCode("Java"));
        posts.insert(new PostRecord().setId(2L));
        posts.addTag(1L, "Java", tagging -> tagging.setRole("main"));
        tags.addRelated("Java", List.of("SQL"));
    }

    /** Gives the verbs, each with the question whether it means the tag that is stored, and no other one. */
    private Map<String, BooleanSupplier> verbs() {
        Map<String, BooleanSupplier> verbs = new LinkedHashMap<>();
        List<String> said = List.of(SAID);
        verbs.put("findById", () -> tags.findById(SAID).isPresent());

        verbs.put("has", () -> posts.tags(1L).has(SAID));
        verbs.put("hasAll", () -> posts.tags(1L).hasAll(said));
        verbs.put("hasAny", () -> posts.tags(1L).hasAny(said));
        verbs.put(
                "update",
                () -> posts.tags(1L)
                        .update(SAID, tagging -> tagging.setRole("r"))
                        .isPresent());
        verbs.put("add", () -> posts.tags(1L).add(SAID).role() != null && isAsStored());
        verbs.put("set", () -> posts.tags(1L).set(said).isEmpty() && isAsStored());
        verbs.put("toggle", () -> posts.tags(1L).toggle(said).removed().equals(said) && links().isEmpty());
        verbs.put("remove", () -> posts.tags(1L).remove(SAID) == 1);
        verbs.put("removeAll", () -> posts.tags(1L).removeAll(said) == 1);

        verbs.put(
                "condition hasAll",
                () -> posts.find().where(POST.TAGS.hasAll(said)).fetch().size() == 1);
        verbs.put(
                "condition hasAny",
                () -> posts.find().where(POST.TAGS.hasAny(said)).fetch().size() == 1);
        verbs.put(
                "condition any",
                () -> posts.find()
                                .where(POST.TAGS.any(TAG.CODE.eq(SAID)))
                                .fetch()
                                .size()
                        == 1);
        verbs.put(
                "condition none",
                () -> posts.find()
                                .where(POST.TAGS.none(TAG.CODE.eq(SAID)))
                                .fetch()
                                .size()
                        == 1);
        verbs.put(
                "condition count",
                () -> tags.find().where(TAG.POSTS.count().gt(0)).fetch().size() == 1);

        verbs.put("of source: has", () -> tags.posts(SAID).has(1L));
        verbs.put("of source: count", () -> tags.posts(SAID).count() == 1);
        verbs.put("of source: ids", () -> tags.posts(SAID).ids().equals(List.of(1L)));
        verbs.put("of source: get", () -> tags.posts(SAID).get().size() == 1);
        verbs.put("of source: remove", () -> tags.posts(SAID).remove(1L) == 1);
        verbs.put("of source: clear", () -> tags.posts(SAID).clear() == 1);
        verbs.put("of source: add", () -> tags.posts(SAID).add(1L).role() != null && isAsStored());
        verbs.put("of source: add another", () -> {
            tags.posts(SAID).add(2L);
            return posts.tags(2L).ids().equals(List.of("Java"));
        });
        verbs.put("of source: set", () -> tags.posts(SAID).set(List.of(1L)).isEmpty() && isAsStored());
        verbs.put("of source: set another", () -> {
            tags.posts(SAID).set(List.of(2L));
            return links().equals(List.of("Java null")) && posts.tags(1L).count() == 0;
        });
        verbs.put("of source: set nothing", () -> {
            tags.posts(SAID).set(List.of());
            return links().isEmpty();
        });
        verbs.put(
                "of source: set attributes",
                () -> tags.posts(SAID)
                                .set(List.of(1L), tagging -> tagging.setRole("side"))
                                .updated()
                                .equals(List.of(1L))
                        && links().equals(List.of("Java side")));
        verbs.put("of source: set another with attributes", () -> {
            tags.posts(SAID).set(List.of(2L), tagging -> tagging.setRole("side"));
            return links().equals(List.of("Java side")) && posts.tags(1L).count() == 0;
        });
        verbs.put("of source: set attributes of each", () -> {
            LinkChanges<Long> changes = tags.posts(SAID)
                    .set(Map.of(1L, tagging -> tagging.setRole("main"), 2L, tagging -> tagging.setRole("side")));
            return changes.kept().equals(List.of(1L))
                    && changes.added().equals(List.of(2L))
                    && links().equals(List.of("Java main", "Java side"));
        });
        verbs.put(
                "of source: set after a read",
                () -> database.dsl().transactionResult(transaction -> {
                    TagRepository inside = tags.with(transaction);
                    inside.posts("Java").count();
                    inside.posts(SAID).set(List.of(2L));
                    return links(transaction.dsl()).equals(List.of("Java null"));
                }));
        verbs.put("of source: create", () -> {
            tags.posts(SAID).create(new PostRecord().setId(3L));
            return posts.tags(3L).ids().equals(List.of("Java"));
        });
        verbs.put("of source: toggle another", () -> {
            tags.posts(SAID).toggle(List.of(1L, 2L));
            return links().equals(List.of("Java null")) && posts.tags(1L).count() == 0;
        });
        verbs.put(
                "of source: toggle",
                () -> tags.posts(SAID).toggle(List.of(1L)).removed().equals(List.of(1L)) && links().isEmpty());
        verbs.put("of sources: count", () -> tags.postsOf(said).count().equals(Map.of(SAID, 1L)));
        verbs.put("of sources: ids", () -> tags.postsOf(said).ids().equals(Map.of(SAID, List.of(1L))));
        verbs.put(
                "of sources: get",
                () -> tags.postsOf(said).get().getOrDefault(SAID, List.of()).size() == 1);
        verbs.put(
                "of sources: links",
                () -> tags.postsOf(said).links().getOrDefault(SAID, List.of()).size() == 1);

        verbs.put(
                "include targets",
                () -> posts.find().include(POST.TAGS).fetch().stream()
                        .anyMatch(post -> post.tags().size() == 1));
        verbs.put(
                "include sources",
                () -> tags.find().include(TAG.POSTS).fetch().stream()
                        .anyMatch(tag -> tag.posts().size() == 1));
        verbs.put(
                "include children",
                () -> tags.find().include(TAG.ARTICLES).fetch().stream()
                        .anyMatch(tag -> tag.articles().size() == 1));
        verbs.put(
                "include parent",
                () -> posts.find().include(POST.TOPIC).fetch().stream().anyMatch(post -> post.topic() != null));

        verbs.put("children: has", () -> tags.articles(SAID).has(1L));
        verbs.put("children: count", () -> tags.articles(SAID).count() == 1);
        verbs.put("children: get", () -> tags.articles(SAID).get().size() == 1);
        verbs.put("children: remove", () -> tags.articles(SAID).remove(1L) == 1);
        verbs.put("children: add", () -> {
            tags.articles(SAID).add(2L);
            return topic(2L).equals("Java");
        });
        verbs.put(
                "children: set",
                () -> tags.articles(SAID).set(List.of(1L)).isEmpty()
                        && topic(1L).equals("Java"));
        verbs.put("children: set another", () -> {
            tags.articles(SAID).set(List.of(2L));
            return topic(1L).equals("null") && topic(2L).equals("Java");
        });
        verbs.put(
                "children: set after a read",
                () -> database.dsl().transactionResult(transaction -> {
                    TagRepository inside = tags.with(transaction);
                    inside.articles("Java").count();
                    return inside.articles(SAID).set(List.of(2L)).removed().equals(List.of(1L));
                }));
        verbs.put("children: create", () -> {
            tags.articles(SAID).create(new PostRecord().setId(3L));
            return topic(3L).equals("Java");
        });
        verbs.put(
                "children: add to a new one",
                () -> database.dsl().transactionResult(transaction -> {
                    TagRepository inside = tags.with(transaction);
                    inside.count();
                    // The transaction does not see what another one makes where it reads by a snapshot. SQLite has one
                    // writer.
                    DSLContext other = database.is(SQLITE) ? transaction.dsl() : database.plain();
                    other.insertInto(TAG, TAG.CODE).values("Go").execute();
                    return inside.articles("GO").add(2L).topicCode().equals("Go");
                }));
        verbs.put("child: set", () -> tags.front(SAID).set(1L) == 0 && cover(1L).equals("Java"));
        verbs.put("child: set another", () -> {
            tags.front(SAID).set(2L);
            return cover(1L).equals("null") && cover(2L).equals("Java");
        });
        verbs.put("child: create", () -> {
            tags.front(SAID).create(new PostRecord().setId(3L));
            return cover(1L).equals("null") && cover(3L).equals("Java");
        });
        verbs.put(
                "both ends: add",
                () -> tags.related(SAID).add("sQL").otherCode().equals("SQL"));
        verbs.put(
                "both ends: set",
                () -> tags.related(SAID).set(List.of("sQL")).isEmpty()
                        && relations().equals(List.of("Java SQL")));
        verbs.put("both ends: set another", () -> {
            tags.related(SAID).set(List.of("jAVA"));
            return relations().equals(List.of("Java Java"));
        });
        verbs.put("both ends: toggle", () -> {
            tags.related(SAID).toggle(List.of("sQL", "jAVA"));
            return relations().equals(List.of("Java Java"));
        });
        verbs.put("children of sources", () -> tags.articlesOf(said).count().equals(Map.of(SAID, 1L)));
        verbs.put("parent: get", () -> posts.topic(1L).get().isPresent());
        verbs.put(
                "parent: set", () -> posts.topic(1L).set(SAID) == 0 && topic(1L).equals("Java"));
        verbs.put(
                "parent: set another",
                () -> posts.topic(2L).set(SAID) == 1 && topic(2L).equals("Java"));
        return verbs;
    }

    /** Tells whether there is the link that was made, once, as it was made. */
    private boolean isAsStored() {
        return links().equals(List.of("Java main"));
    }

    private List<String> links() {
        return links(database.plain());
    }

    private static List<String> links(DSLContext dsl) {
        Field<String> role = TAGGING.ROLE;
        return dsl.select(TAGGING.TAG_CODE, role)
                .from(TAGGING)
                .orderBy(TAGGING.POST_ID)
                .fetch(link -> link.value1() + " " + link.value2());
    }

    private List<String> relations() {
        return database.plain()
                .select(RELATIONS.TAG_CODE, RELATIONS.OTHER_CODE)
                .from(RELATIONS)
                .fetch(relation -> relation.value1() + " " + relation.value2());
    }

    private String cover(Long post) {
        return String.valueOf(database.plain().fetchValue(POST.COVER_CODE, POST.ID.eq(post)));
    }

    private String topic(Long post) {
        return String.valueOf(database.plain().fetchValue(POST.TOPIC_CODE, POST.ID.eq(post)));
    }
}
