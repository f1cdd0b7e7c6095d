package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenants.AuthorKey;
import tenants.AuthorRecord;
import tenants.AuthorRepository;
import tenants.AuthorTable;
import tenants.BookKey;
import tenants.BookRecord;
import tenants.BookRepository;
import tenants.BookTable;
import tenants.Tables;

/** Two foreign keys that share a column: what links can only link within a tenant. */
@DatabaseTest(conservative = true)
class TenantsTest {

    private final Database database;
    private final AuthorRepository authors;
    private final BookRepository books;

    TenantsTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        authors = new AuthorRepository(database.dsl());
        books = new BookRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(AuthorTable.AUTHOR).execute();
        database.plain().deleteFrom(BookTable.BOOK).execute();
        for (int tenant = 1; tenant <= 2; tenant++) {
            for (long id = 1; id <= 2; id++) {
                authors.insert(new AuthorRecord().setTenantId(tenant).setId(id).setName("author " + tenant + "/" + id));
                books.insert(new BookRecord().setTenantId(tenant).setId(id).setName("book " + tenant + "/" + id));
            }
        }
    }

    @Test
    void the_shared_column_is_there_once() {
        assertThat(new Catalog(database).columnNames("authorship"))
                .containsExactlyInAnyOrder("created_at", "updated_at", "tenant_id", "author_id", "book_id");
        assertThat(new Catalog(database).primaryKey("authorship"))
                .containsExactlyInAnyOrder("tenant_id", "author_id", "book_id");
    }

    @Test
    void links_are_made_read_and_removed_within_a_tenant() {
        AuthorKey one = new AuthorKey(1, 1L);

        authors.addBooks(one, List.of(new BookKey(1, 1L), new BookKey(1, 2L)));
        authors.addBook(new AuthorKey(2, 1L), new BookKey(2, 1L));

        assertThat(authors.getBooks(one)).extracting(BookRecord::name).containsExactly("book 1/1", "book 1/2");
        assertThat(books.getAuthors(new BookKey(1, 1L)))
                .extracting(AuthorRecord::name)
                .containsExactly("author 1/1");
        assertThat(authors.setBooks(one, List.of(new BookKey(1, 2L))).removed()).containsExactly(new BookKey(1, 1L));
        assertThat(authors.find().include(AuthorTable.AUTHOR.BOOKS).fetch())
                .extracting(author -> author.books().size())
                .containsExactly(1, 0, 1, 0);
        assertThat(authors.removeBook(one, new BookKey(1, 2L))).isEqualTo(1);
        assertThat(authors.countBooks(new AuthorKey(2, 1L))).isEqualTo(1);
    }

    @Test
    void a_target_of_another_tenant_is_not_there() {
        AuthorKey one = new AuthorKey(1, 1L);
        BookKey foreign = new BookKey(2, 1L);

        assertThatThrownBy(() -> authors.addBook(one, foreign)).isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> authors.setBooks(one, List.of(new BookKey(1, 1L), foreign)))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(foreign)));
        assertThat(authors.hasBook(one, foreign)).isFalse();
        assertThat(authors.removeBook(one, foreign)).isZero();
        assertThat(authors.countBooks(one)).isZero();
    }
}
