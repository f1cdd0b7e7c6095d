package dev.throughline.test.models;

import static aviary.RelicTable.RELIC;
import static aviary.ShardTable.SHARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aviary.Plumage;
import aviary.RelicRecord;
import aviary.RelicRepository;
import aviary.ShardRepository;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that a column can have and a property cannot: none is read as another, and each error says where it is. */
@DatabaseTest
class UnreadableValuesTest {

    private static final Instant TIME = Instant.parse("2026-10-25T00:30:00.123456Z");

    private final Database database;
    private final RelicRepository relics;

    UnreadableValuesTest(Database database) {
        this.database = database;
        database.once(dsl -> {
            dsl.createTable(SHARD)
                    .columns(SHARD.ID, SHARD.TAG)
                    .column("plumage", SQLDataType.VARCHAR(20))
                    .primaryKey(SHARD.ID)
                    .execute();
            String time = database.is(DatabaseKind.SQLITE) ? "text" : "timestamp(6)";
            String optional = database.is(DatabaseKind.MARIADB) ? time + " null" : time;
            String sql = "create table relics (id bigint primary key, height bigint, width bigint, age decimal(30, 2),"
                    + " rings int, plumage char(10), found date, declared_at " + optional + ", plain_at " + optional
                    + ")";
            dsl.execute(
                    database.is(DatabaseKind.H2)
                            ? sql.replaceAll("(relics|\\w+) (?=\\(id|bigint|int|dec|char|date|timest)", "\"$1\" ")
                            : sql);
        });
        relics = new RelicRepository(database.dsl());
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(RELIC).execute();
    }

    /** H2 has other letters in names that are not quoted, so they are quoted by jOOQ. */
    private void insert(String column, Object value) {
        database.plain()
                .insertInto(DSL.table(RELIC.getUnqualifiedName()))
                .columns(RELIC.ID, DSL.field(DSL.name(column)))
                .values(7L, value)
                .execute();
    }

    private void isUnreadable(String column, String reason) {
        assertThatThrownBy(() -> relics.findById(7L))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("relics." + column)
                .hasMessageContaining("id = 7")
                .hasMessageContaining(reason);
    }

    @Test
    void a_number_out_of_range_is_an_error() {
        insert("height", 4_000_000_000L);
        isUnreadable("height", "Integer");
        empty();
        insert("width", 70_000);
        isUnreadable("width", "Short");
        empty();
        insert("age", new BigDecimal("1.50"));
        isUnreadable("age", "BigInteger");
    }

    @Test
    void a_constant_that_an_enum_does_not_have_is_an_error() {
        insert("plumage", "PURPLE");
        isUnreadable("plumage", "PURPLE");
        assertThatThrownBy(() -> relics.find().where(RELIC.ID.eq(7L)).fetch()).hasMessageContaining("PURPLE");
    }

    @Test
    void what_jooq_reads_is_named_as_well() {
        database.plain().deleteFrom(SHARD).execute();
        database.plain()
                .insertInto(SHARD)
                .columns(SHARD.ID, DSL.field(DSL.name("plumage"), String.class))
                .values(7L, "PURPLE")
                .execute();

        assertThatThrownBy(() -> new ShardRepository(database.dsl()).find().fetch())
                .hasMessageContaining("shards.plumage")
                .hasMessageContaining("id = 7")
                .hasMessageContaining("PURPLE");
    }

    /** The row can be read, since others may want what is in it; the error is told where the value is asked for. */
    @Test
    void a_null_that_a_property_cannot_be_is_named() {
        insert("height", 3);

        RelicRecord relic = relics.findById(7L).orElseThrow();

        assertThat(relic.height()).isEqualTo(3);
        assertThatThrownBy(relic::rings)
                .isInstanceOf(NullPointerException.class)
                .hasMessageStartingWith("relics.rings of the row with id = 7 has no value")
                .hasMessageEndingWith("@Nullable Integer");
        assertThatThrownBy(relic::toData).hasMessageStartingWith("relics.rings");
        assertThatThrownBy(() -> new RelicRecord().rings()).hasMessageContaining("id = null");
    }

    @Test
    void a_constant_may_be_padded_to_the_length_of_its_column() {
        insert("plumage", "BRIGHT");

        RelicRecord relic = relics.findById(7L).orElseThrow();

        assertThat(relic.plumage()).isEqualTo(Plumage.BRIGHT);
    }

    @Test
    void a_date_of_zeros_is_an_error() throws SQLException {
        if (database.is(DatabaseKind.MARIADB)) {
            try (Connection connection = database.connection()) {
                connection.createStatement().execute("set sql_mode = ''");
                connection.createStatement().execute("insert into relics (id, found) values (7, '0000-00-00')");
                connection.createStatement().execute("set sql_mode = default");
            }
            isUnreadable("found", "0000-00-00");
        } else if (database.is(DatabaseKind.SQLITE)) {
            insert("found", "0000-00-00");
            isUnreadable("found", "0000-00-00");
        } else {
            assertThatThrownBy(() -> insert("found", "0000-00-00")).isInstanceOf(DataAccessException.class);
        }
    }

    /** MariaDB shifts a timestamp by the zone of the session; the others keep a point in time where it is. */
    @Test
    void a_point_in_time_is_never_shifted_by_the_session() throws SQLException {
        try (Connection connection = database.connection()) {
            DSLContext session = database.dsl(connection);
            RelicRepository inSession = new RelicRepository(session);
            RelicRecord relic = new RelicRecord().setId(7L).setDeclaredAt(TIME);
            if (!database.is(DatabaseKind.MARIADB)) {
                inSession.insert(relic);
                assertThat(inSession.findById(7L).orElseThrow().declaredAt()).isEqualTo(TIME);
                return;
            }
            session.execute("set time_zone = '+02:00'");
            assertThatThrownBy(() -> inSession.insert(relic))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("time zone of the session, which is +02:00");
            assertThat(inSession.count()).isZero();

            session.execute("set time_zone = '+00:00'");
            inSession.insert(relic.setPlainAt(TIME));
            assertThat(inSession.findById(7L).orElseThrow().declaredAt()).isEqualTo(TIME);
            assertThat(inSession.findById(7L).orElseThrow().plainAt()).isEqualTo(TIME);

            session.execute("set time_zone = '+02:00'");
            assertThatThrownBy(() -> inSession.findById(7L))
                    .isInstanceOf(DataTypeException.class)
                    .hasMessageContaining("relics.declared_at")
                    .hasMessageContaining("id = 7")
                    .hasMessageContaining("sessionVariables=time_zone='+00:00'");
            session.execute("set time_zone = default");
        }
    }
}
