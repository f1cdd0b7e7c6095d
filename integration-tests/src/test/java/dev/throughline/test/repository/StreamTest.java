package dev.throughline.test.repository;

import static members.MemberTable.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static story.FriendTable.FRIEND;
import static story.PugTable.PUG;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import members.MemberRecord;
import members.MemberRepository;
import org.jooq.Attachable;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.FriendRepository;
import story.PugRecord;
import story.PugRepository;

/** Rows that are read while they are asked for. */
class StreamTest extends RepositoryTest {

    private final Watched watched;
    private final MemberRepository streamed;

    StreamTest(Database database) {
        super(database);
        story.Tables.create(database.plain());
        watched = new Watched(dsl.configuration().connectionProvider());
        streamed = members.with(dsl.configuration().derive(watched));
    }

    @Test
    void a_stream_gives_the_rows_in_their_order_with_one_statement() {
        insert(3);

        sends(1, () -> {
            try (Stream<MemberRecord> all = members.find().stream()) {
                assertThat(all.map(MemberRecord::name)).containsExactly("m0", "m1", "m2");
            }
        });
        try (Stream<MemberRecord> some =
                members.find().where(MEMBER.NAME.ne("m1")).orderBy(MEMBER.NAME.desc()).limit(1).stream()) {
            MemberRecord only = some.toList().get(0);
            assertThat(only.name()).isEqualTo("m2");
            assertThat(((Attachable) only).configuration() == dsl.configuration())
                    .isTrue();
            members.update(only.setName("renamed"));
        }
        assertThat(stored()).contains("renamed 3");
    }

    @Test
    void nothing_is_sent_before_the_first_row_is_asked_for() {
        insert(1);

        sends(0, () -> {
            try (Stream<MemberRecord> all = streamed.find().stream()) {
                assertThat(all.map(MemberRecord::name)).isNotNull();
            }
        });
        assertThat(watched.open.get()).isZero();
    }

    @Test
    void only_the_rows_that_are_asked_for_are_read() {
        insert(2_000);
        watched.rows.set(0);

        try (Stream<MemberRecord> all = streamed.find().stream()) {
            Iterator<MemberRecord> rows = all.iterator();
            for (int i = 0; i < 10; i++) {
                assertThat(rows.next().name()).isEqualTo("m" + i);
            }
            assertThat(watched.rows.get()).isBetween(10, 11);
            assertThat(watched.open.get()).isOne();
            if (!database.is(DatabaseKind.SQLITE)) { // It reads a row at a time and has no such size.
                assertThat(watched.fetchSize).isEqualTo(500);
            }
            assertThat(watched.autoCommit).isFalse();
            if (database.is(DatabaseKind.MARIADB)) {
                // The driver's own class for a result that is not read as a whole.
                assertThat(watched.resultType).endsWith("StreamingResult");
            }
        }

        assertThat(watched.open.get()).isZero();
        assertThat(watched.openResults.get()).isZero();
        assertThat(watched.rows.get()).isLessThan(20);
    }

    @Test
    void postgresql_makes_no_more_rows_than_are_asked_for() throws SQLException {
        if (!database.is(DatabaseKind.POSTGRES)) {
            return;
        }
        insert(3_000);
        database.plain().execute("create sequence made");
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            // By the index, so that the server can give a row before it has sorted all.
            DSL.using(connection).execute("set local enable_sort = off");
            DSL.using(connection).execute("set local enable_seqscan = off");
            MemberRepository own = members.with(database.dsl(connection));
            try (Stream<MemberRecord> all = own.find().where(DSL.condition("nextval('made') > 0")).stream()) {
                assertThat(all.iterator().next().name()).isEqualTo("m0");
            }
            assertThat(DSL.using(connection)
                            .fetchSingle("select last_value from made")
                            .get(0, Long.class))
                    .isLessThan(1_500L);
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void a_stream_that_is_read_to_its_end_has_closed_everything() {
        insert(3);
        Stream<MemberRecord> all = streamed.find().stream();

        assertThat(all.count()).isEqualTo(3);

        assertThat(watched.open.get()).isZero();
        assertThat(watched.openResults.get()).isZero();
        assertThat(watched.autoCommitAtRelease).isTrue();
    }

    @Test
    void a_query_that_fails_gives_its_connection_back() {
        assertThatThrownBy(() -> {
                    try (Stream<MemberRecord> all = streamed.find().where(DSL.condition("nonsense = 1")).stream()) {
                        assertThat(all.count()).isZero();
                    }
                })
                .isInstanceOf(DataAccessException.class);
        assertThat(watched.open.get()).isZero();
    }

    @Test
    void a_stream_takes_part_in_the_callers_transaction_and_leaves_it_open() throws SQLException {
        insert(3);
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            MemberRepository own = members.with(database.dsl(connection));
            own.insert(member("mine"));
            try (Stream<MemberRecord> all = own.find().stream()) {
                assertThat(all.skip(1).iterator().next().name()).isEqualTo("m1");
            }
            try (Stream<MemberRecord> all = own.find().stream()) {
                assertThat(all.count()).isEqualTo(4);
            }
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(stored()).hasSize(3);
    }

    @Test
    void what_is_included_is_loaded_for_parts_of_the_rows() {
        PugRepository pugs = new PugRepository(dsl);
        FriendRepository friends = new FriendRepository(dsl);
        List<PugRecord> all = pugs.insertAll(IntStream.range(0, 700)
                .mapToObj(i -> new PugRecord().setName("pug " + i))
                .toList());
        FriendRecord fan = friends.insert(new FriendRecord().setName("Fan"));
        friends.addPugs(fan, all);

        sends(3, () -> {
            try (Stream<PugRecord> rows =
                    pugs.find().include(PUG.FRIENDS, q -> q.where(FRIEND.NAME.eq("Fan"))).stream()) {
                assertThat(rows.filter(pug -> pug.friends().size() == 1)).hasSize(700);
            }
        });
    }

    /** Counts what is open, and which rows the driver is asked for. */
    private static final class Watched implements ConnectionProvider {

        private final ConnectionProvider provider;
        private final AtomicInteger open = new AtomicInteger();
        private final AtomicInteger openResults = new AtomicInteger();
        private final AtomicInteger rows = new AtomicInteger();
        private String resultType = "";
        private int fetchSize;
        private boolean autoCommit;
        private boolean autoCommitAtRelease;

        Watched(ConnectionProvider provider) {
            this.provider = provider;
        }

        @Override
        public @Nullable Connection acquire() {
            open.incrementAndGet();
            return watched(Connection.class, provider.acquire());
        }

        @Override
        public void release(Connection connection) {
            try {
                autoCommitAtRelease = connection.getAutoCommit();
                open.decrementAndGet();
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private <T> @Nullable T watched(Class<T> type, @Nullable Object target) {
            return type.cast(Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        try {
                            Object result = method.invoke(target, arguments);
                            if (result instanceof PreparedStatement statement) {
                                return watched(PreparedStatement.class, statement);
                            }
                            if (result instanceof ResultSet rs && target instanceof PreparedStatement statement) {
                                openResults.incrementAndGet();
                                fetchSize = statement.getFetchSize();
                                autoCommit = statement.getConnection().getAutoCommit();
                                resultType =
                                        rs.unwrap(ResultSet.class).getClass().getName();
                                return watched(ResultSet.class, rs);
                            }
                            if (target instanceof ResultSet && method.getName().equals("next")) {
                                rows.incrementAndGet();
                            }
                            if (target instanceof ResultSet && method.getName().equals("close")) {
                                openResults.decrementAndGet();
                            }
                            return result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause() == null ? e : e.getCause();
                        }
                    }));
        }
    }
}
