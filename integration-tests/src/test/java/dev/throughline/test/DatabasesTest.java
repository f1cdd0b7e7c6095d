package dev.throughline.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the databases are what the other tests take them for, with plain jOOQ. */
@DatabaseTest
class DatabasesTest {

    private static final Table<Record> NOTE = table(name("note"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT.notNull());
    private static final Field<String> TEXT = field(name("text"), SQLDataType.VARCHAR(100));
    private static final Field<Long> REPLY_TO = field(name("reply_to"), SQLDataType.BIGINT);

    private final Database database;
    private final DSLContext dsl;

    DatabasesTest(Database database) {
        this.database = database;
        this.dsl = database.dsl();
        database.once(dsl -> dsl.createTable(NOTE)
                .columns(ID, TEXT, REPLY_TO)
                .constraints(
                        DSL.primaryKey(ID),
                        DSL.foreignKey(REPLY_TO).references(NOTE, ID).onDeleteCascade())
                .execute());
    }

    @BeforeEach
    void empty() {
        dsl.deleteFrom(NOTE).execute();
    }

    @Test
    void it_is_the_product_and_version_that_its_name_says() {
        String product =
                dsl.connectionResult(connection -> connection.getMetaData().getDatabaseProductName());
        String version =
                dsl.connectionResult(connection -> connection.getMetaData().getDatabaseProductVersion());

        assertThat(product).isEqualToIgnoringCase(database.kind().toString());
        switch (database.kind()) {
            case H2 -> assertThat(version).startsWith("2.");
            case SQLITE -> assertThat(version).startsWith("3.");
            case POSTGRES -> assertThat(version).startsWith("17.");
            case MARIADB -> assertThat(version).startsWith("11.4.");
        }
    }

    @Test
    void foreign_keys_are_enforced_and_cascade() {
        dsl.insertInto(NOTE, ID, REPLY_TO).values(1L, null).execute();
        dsl.insertInto(NOTE, ID, REPLY_TO).values(2L, 1L).execute();

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> dsl.insertInto(NOTE, ID, REPLY_TO).values(3L, 99L).execute())
                .isInstanceOf(DataAccessException.class);
        dsl.deleteFrom(NOTE).where(ID.eq(1L)).execute();

        assertThat(dsl.fetchCount(NOTE)).isZero();
    }

    @Test
    void text_beyond_the_basic_plane_is_kept() {
        dsl.insertInto(NOTE, ID, TEXT).values(1L, "Mops 🐶 żółć 漢字").execute();

        assertThat(dsl.select(TEXT).from(NOTE).fetch(TEXT)).containsExactly("Mops 🐶 żółć 漢字");
    }

    @Test
    void each_statement_is_counted_once_and_transaction_control_is_not() {
        List<String> sql = database.statements()
                .of(() -> dsl.transaction(outer -> {
                    outer.dsl().insertInto(NOTE, ID).values(1L).execute();
                    outer.dsl()
                            .transaction(nested ->
                                    nested.dsl().insertInto(NOTE, ID).values(2L).execute());
                    nested(outer.dsl());
                }));

        assertThat(sql).hasSize(4);
        assertThat(sql.get(0)).startsWith("insert into");
        assertThat(sql.get(2)).startsWith("insert into").contains(";");
        assertThat(sql.get(3)).startsWith("select count(*)");
    }

    private static void nested(DSLContext tx) {
        var first = tx.insertInto(NOTE, ID).values(3L);
        var second = tx.insertInto(NOTE, ID).values(4L);
        tx.batch(first, second).execute();
        assertThat(Objects.requireNonNull(tx.select(count()).from(NOTE).fetchOne())
                        .value1())
                .isEqualTo(4);
    }

    @Test
    void a_failure_is_injected_before_the_kth_statement() {
        Statements.Action two = () -> {
            dsl.insertInto(NOTE, ID).values(1L).execute();
            dsl.insertInto(NOTE, ID).values(2L).execute();
        };

        Throwable failure = database.statements().failingAt(2, two);

        assertThat(failure).isInstanceOf(DataAccessException.class).hasMessageContaining("injected failure");
        assertThat(dsl.select(ID).from(NOTE).fetch(ID)).containsExactly(1L);
        dsl.deleteFrom(NOTE).execute();
        assertThat(database.statements().failingAt(3, two)).isNull();
        assertThat(dsl.fetchCount(NOTE)).isEqualTo(2);
    }

    @Test
    void eight_threads_write_at_the_same_time() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                long first = thread * 10L;
                all.add(threads.submit(() -> {
                    for (long id = first; id < first + 10; id++) {
                        dsl.insertInto(NOTE, ID).values(id).execute();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(dsl.fetchCount(NOTE)).isEqualTo(80);
    }
}
