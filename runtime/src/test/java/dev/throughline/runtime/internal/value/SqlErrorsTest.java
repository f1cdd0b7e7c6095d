package dev.throughline.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlErrorsTest {

    @ParameterizedTest
    @CsvSource({"40001, 0", "40P01, 0", "40001, 1213", "HY000, 1020", "HY000, 1467", "HYT00, 50200", "90131, 90131"})
    void aTransactionThatFailedForAnotherOneHasLostARace(String state, int code) {
        assertThat(SqlErrors.isLostRace(error(state, code))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"23505, 0", "HY000, 1205", "HYT00, 0", "42P01, 0", "08006, 0"})
    void whatWouldFailAgainOrHasWaitedForLongHasNot(String state, int code) {
        assertThat(SqlErrors.isLostRace(error(state, code))).isFalse();
    }

    @Test
    void whatIsNoErrorOfTheDatabaseHasNot() {
        assertThat(SqlErrors.isLostRace(new IllegalStateException("40001"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"23505, 23505, true", "23000, 1062, true", "23503, 0, false", "23000, 1452, false", "40001, 0, false"})
    void duplicateKeysAreToldFromMissingReferences(String state, int code, boolean duplicate) {
        assertThat(SqlErrors.isDuplicateKey(error(state, code))).isEqualTo(duplicate);
    }

    @ParameterizedTest
    @CsvSource({"23503, 0, true", "23506, 23506, true", "23000, 1452, true", "23505, 0, false", "23000, 1062, false"})
    void missingReferencesAreToldFromDuplicateKeys(String state, int code, boolean missing) {
        assertThat(SqlErrors.isMissingReference(error(state, code))).isEqualTo(missing);
    }

    @Test
    void anExceptionIsTheOneThatJooqWouldThrow() {
        SQLException cause = new SQLException("no", "23505");
        assertThat(SqlErrors.translate("insert ..", cause))
                .isInstanceOf(IntegrityConstraintViolationException.class)
                .hasMessage("SQL [insert ..]; no")
                .hasCause(cause);
        assertThat(SqlErrors.translate("x", new SQLException("no", "22003"))).isInstanceOf(DataException.class);
        assertThat(SqlErrors.translate("x", new SQLException("no", "42P01")))
                .isExactlyInstanceOf(DataAccessException.class);
    }

    private static RuntimeException error(String state, int code) {
        return new RuntimeException(new DataAccessException("failed", new SQLException("failed", state, code)));
    }
}
