package dev.throughline.runtime.internal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private final AtomicInteger attempts = new AtomicInteger();
    private Connection connection;
    private DSLContext dsl;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        dsl = DSL.using(connection, SQLDialect.H2);
        dsl.execute("create table t (n int)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void workThatLosesARaceIsDoneAgainAndLeavesNothingOfItsAttempts() {
        int result = Database.of(dsl.configuration()).transaction(own -> {
            own.dsl().execute("insert into t values (1)");
            if (attempts.incrementAndGet() < 3) {
                throw lostRace();
            }
            return 7;
        });

        assertThat(result).isEqualTo(7);
        assertThat(attempts).hasValue(3);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void anEndlessRaceEndsWithTheErrorOfTheDatabase() {
        assertThatThrownBy(() -> Database.of(dsl.configuration()).transaction(own -> {
                    attempts.incrementAndGet();
                    throw lostRace();
                }))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("deadlock");
        assertThat(attempts).hasValue(10);
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsNoRaceIsNotRepeated() {
        assertThatThrownBy(() -> Database.of(dsl.configuration()).transaction(own -> {
                    own.dsl().execute("insert into t values (1)");
                    attempts.incrementAndGet();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(attempts).hasValue(1);
        assertThat(rows()).isZero();
    }

    @Test
    void inATransactionOfSomebodyElseTheWorkIsUndoneAloneAndNotRepeated() {
        dsl.transaction(tx -> {
            tx.dsl().execute("insert into t values (1)");
            assertThatThrownBy(() -> Database.of(tx).transaction(own -> {
                        own.dsl().execute("insert into t values (2)");
                        attempts.incrementAndGet();
                        throw lostRace();
                    }))
                    .hasMessageContaining("deadlock");
        });

        assertThat(attempts).hasValue(1);
        assertThat(dsl.fetchValue("select n from t")).isEqualTo(1);
    }

    @Test
    void aConnectionOutOfAutocommitIsNeverCommitted() throws SQLException {
        connection.setAutoCommit(false);
        Database.of(dsl.configuration()).transaction(own -> own.dsl().execute("insert into t values (1)"));
        assertThat(rows()).isEqualTo(1);
        connection.rollback();
        connection.setAutoCommit(true);

        assertThat(rows()).isZero();
    }

    private int rows() {
        return dsl.fetchCount(DSL.table("t"));
    }

    private static DataAccessException lostRace() {
        return new DataAccessException("deadlock", new SQLException("deadlock", "40001"));
    }
}
