package dev.throughline.test.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tree.CategoryTable.CATEGORY;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tree.Category;
import tree.CategoryRecord;
import tree.CategoryRepository;
import tree.Tables;

/** A model that refers to itself: a tree of parents and children. */
@DatabaseTest(conservative = true)
class TreeTest {

    private final Database database;
    private final CategoryRepository categories;
    private CategoryRecord root;
    private CategoryRecord books;
    private CategoryRecord music;
    private CategoryRecord novels;
    private CategoryRecord poems;

    TreeTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        categories = new CategoryRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().update(CATEGORY).setNull(CATEGORY.PARENT_ID).execute();
        database.plain().deleteFrom(CATEGORY).execute();
        root = categories.insert(new CategoryRecord().setName("root"));
        books = categories.createChild(root, new CategoryRecord().setName("books"));
        music = categories.createChild(root, new CategoryRecord().setName("music"));
        novels = books.createChild(new CategoryRecord().setName("novels"));
        poems = categories.insert(new CategoryRecord().setName("poems").setParent(books));
    }

    private static List<String> names(List<? extends Category> categories) {
        return categories.stream().map(Category::name).toList();
    }

    @Test
    void the_table_refers_to_itself_and_has_an_index_for_it() {
        Catalog catalog = new Catalog(database);

        assertThat(catalog.columnNames("tree_categories")).containsExactly("id", "name", "parent_id");
        assertThat(catalog.foreignKeys("tree_categories"))
                .singleElement()
                .asString()
                .startsWith("parent_id -> tree_categories.id");
        assertThat(catalog.indexes("tree_categories")).contains("parent_id");
    }

    @Test
    void a_parent_has_children_and_a_child_its_parent() {
        assertThat(names(root.getChildren())).containsExactly("books", "music");
        assertThat(names(categories.getChildren(books.id()))).containsExactly("novels", "poems");
        assertThat(categories.countChildren(novels)).isZero();
        assertThat(novels.getParent()).contains(books);
        assertThat(categories.getParent(root)).isEmpty();
        assertThat(categories.hasChild(root, novels)).isFalse();
        assertThat(categories.childrenOf(List.of(root.id(), books.id())).count())
                .isEqualTo(Map.of(root.id(), 2L, books.id(), 2L));
        assertThat(categories.parentOf(List.of(root.id(), novels.id())).get().keySet())
                .containsExactly(novels.id());
    }

    @Test
    void branches_move() {
        assertThat(categories.setParent(books, music)).isEqualTo(1);
        assertThat(names(music.getChildren())).containsExactly("books");
        LinkChanges<Long> changes = categories.setChildren(root, List.of(music, novels));

        assertThat(changes.added()).containsExactly(novels.id());
        assertThat(changes.kept()).containsExactly(music.id());
        assertThat(names(books.getChildren())).containsExactly("poems");
        assertThat(categories.removeChildren(root, List.of(music, poems))).isEqualTo(1);
        assertThat(music.parentId()).isEqualTo(root.id());
        assertThat(categories.findById(music.id()).orElseThrow().parentId()).isNull();
    }

    @Test
    void what_does_not_exist_is_named() {
        assertThatThrownBy(() -> categories.addChildren(root.id(), List.of(music.id(), 99_999L)))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(99_999L)));
        assertThatThrownBy(() -> categories.setParent(music.id(), 99_999L))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> categories.createChild(99_999L, new CategoryRecord().setName("x")))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(categories.count()).isEqualTo(5);
    }

    @Test
    void required_children_and_parents_are_those_of_each_level() {
        assertThat(names(categories
                        .find()
                        .include(
                                CATEGORY.CHILDREN,
                                c -> c.include(
                                                CATEGORY.CHILDREN,
                                                g -> g.where(CATEGORY.NAME.eq("poems"))
                                                        .required())
                                        .required())
                        .fetch()))
                .containsExactly("root");
        assertThat(names(root.getChildren(c -> c.include(CATEGORY.CHILDREN, g -> g.required()))))
                .containsExactly("books");
        assertThat(names(books.getChildren(c -> c.include(
                        CATEGORY.PARENT,
                        p -> p.include(
                                        CATEGORY.PARENT,
                                        g -> g.where(CATEGORY.NAME.eq("root")).required())
                                .required()))))
                .containsExactly("novels", "poems");
        assertThat(names(root.getChildren(c -> c.include(
                        CATEGORY.PARENT,
                        p -> p.include(CATEGORY.PARENT, g -> g.required()).required()))))
                .isEmpty();
    }

    @Test
    void conditions_of_an_alias_compare_each_row_with_its_own_parent_and_children() {
        var c = CATEGORY.as("c");

        assertThat(database.dsl()
                        .select(c.NAME)
                        .from(c)
                        .where(c.PARENT.any(CATEGORY.NAME.gt(c.NAME)))
                        .orderBy(c.ID)
                        .fetch(c.NAME))
                .containsExactly("books", "music");
        assertThat(database.dsl()
                        .select(c.NAME)
                        .from(c)
                        .where(c.CHILDREN.any(CATEGORY.NAME.gt(c.NAME)))
                        .fetch(c.NAME))
                .containsExactly("books");
        assertThat(database.dsl()
                        .select(c.NAME)
                        .from(c)
                        .where(c.CHILDREN.any(CATEGORY.CHILDREN.any(CATEGORY.NAME.lt(c.NAME))))
                        .fetch(c.NAME))
                .containsExactly("root");
    }

    @Test
    void rows_are_written_by_what_they_have_in_the_same_table() {
        assertThat(database.dsl()
                        .update(CATEGORY)
                        .set(CATEGORY.NAME, "shelf")
                        .where(CATEGORY.CHILDREN.any(CATEGORY.NAME.eq("poems")))
                        .execute())
                .isEqualTo(1);
        assertThat(database.dsl()
                        .update(CATEGORY)
                        .set(CATEGORY.NAME, "leaf")
                        .where(
                                CATEGORY.PARENT.any(CATEGORY.NAME.eq("shelf")),
                                CATEGORY.CHILDREN.none(CATEGORY.ID.gt(0L)))
                        .execute())
                .isEqualTo(2);
        assertThat(categories.deleteBy(CATEGORY.PARENT.any(CATEGORY.PARENT.any(CATEGORY.NAME.eq("root")))))
                .isEqualTo(2);
        assertThat(categories.deleteBy(CATEGORY.ID
                        .eq(music.id())
                        .and(CATEGORY.PARENT.any(CATEGORY.CHILDREN.any(CATEGORY.NAME.eq("shelf"))))))
                .isEqualTo(1);
        assertThat(names(categories.find().fetch())).containsExactly("root", "shelf");
    }

    @Test
    void a_tree_is_included_as_deep_as_it_is_written() {
        CategoryRecord found = categories
                .find()
                .where(CATEGORY.ID.eq(root.id()))
                .include(
                        CATEGORY.CHILDREN,
                        c -> c.include(
                                CATEGORY.CHILDREN, d -> d.include(CATEGORY.PARENT, p -> p.include(CATEGORY.PARENT))))
                .include(CATEGORY.PARENT)
                .fetchOptional()
                .orElseThrow();

        assertThat(found.parent()).isNull();
        Category booksThere = found.children().get(0);
        assertThat(names(booksThere.children())).containsExactly("novels", "poems");
        Category back = booksThere.children().get(0).parent();
        assertThat(back).isNotNull();
        assertThat(back.name()).isEqualTo("books");
        assertThat(back.parent()).isNotNull();
        assertThat(found.children().get(1).children()).isEmpty();
    }

    @Test
    void in_conditions_the_constant_is_the_target() {
        assertThat(names(categories.findBy(CATEGORY.CHILDREN.any(CATEGORY.NAME.eq("novels")))))
                .containsExactly("books");
        assertThat(names(categories.findBy(CATEGORY.PARENT.any(CATEGORY.NAME.eq("root")))))
                .containsExactly("books", "music");
        assertThat(names(categories.findBy(CATEGORY.PARENT.none()))).containsExactly("root");
        assertThat(names(categories.findBy(CATEGORY.CHILDREN.none()))).containsExactly("music", "novels", "poems");
        assertThat(names(categories.findBy(CATEGORY.CHILDREN.every(CATEGORY.CHILDREN.none()))))
                .containsExactly("books", "music", "novels", "poems");
        assertThat(names(categories.findBy(CATEGORY.PARENT.any(CATEGORY.PARENT.any(CATEGORY.NAME.eq("root"))))))
                .containsExactly("novels", "poems");
        assertThat(names(categories
                        .find()
                        .orderBy(CATEGORY.CHILDREN.count().desc(), CATEGORY.NAME)
                        .limit(2)
                        .fetch()))
                .containsExactly("books", "root");
        var c = CATEGORY.as("c");
        assertThat(database.dsl()
                        .select(c.NAME)
                        .from(c)
                        .where(c.PARENT.any(CATEGORY.NAME.lt(c.NAME)))
                        .orderBy(c.ID)
                        .fetch(c.NAME))
                .containsExactly("novels", "poems");
    }

    @Test
    void paths_go_up_and_down() {
        assertThat(database.dsl()
                        .select(
                                CATEGORY.NAME,
                                CATEGORY.parent().NAME,
                                CATEGORY.parent().parent().NAME)
                        .from(CATEGORY)
                        .leftJoin(CATEGORY.parent())
                        .leftJoin(CATEGORY.parent().parent())
                        .orderBy(CATEGORY.ID)
                        .fetch(row -> row.value1() + "-" + row.value2() + "-" + row.value3()))
                .containsExactly(
                        "root-null-null",
                        "books-root-null",
                        "music-root-null",
                        "novels-books-root",
                        "poems-books-root");
        assertThat(database.dsl()
                        .select(CATEGORY.children().NAME)
                        .from(CATEGORY)
                        .join(CATEGORY.children())
                        .where(CATEGORY.NAME.eq("root"))
                        .orderBy(CATEGORY.children().ID)
                        .fetch(CATEGORY.children().NAME))
                .containsExactly("books", "music");
    }

    @Test
    void one_can_be_its_own_parent() {
        assertThat(categories.setParent(root, root)).isEqualTo(1);

        assertThat(names(root.getChildren())).containsExactly("root", "books", "music");
        assertThat(root.getParent()).contains(root);
    }
}
