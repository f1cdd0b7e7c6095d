package dev.throughline.benchmarks.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the program that prints plans running. */
class PlansTest {

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:plans;DATABASE_TO_UPPER=FALSE", "jdbc:sqlite::memory:"})
    void eachQueryHasRowsWhereItShouldAndAPlan(String url) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (Connection connection = DriverManager.getConnection(url)) {
            Plans.print(connection, 200, 0, ".*", out);
        }
        String[] queries = bytes.toString(StandardCharsets.UTF_8).split("## ", -1);

        assertThat(queries).hasSize(Conditions.all(200).size() + 1);
        for (int i = 1; i < queries.length; i++) {
            assertThat(queries[i])
                    .containsPattern(
                            "(?s)^[^\n]+: \\d+ rows, .*\nselect .*\n    .*(loans|wishes|orders|shelved|notes)");
        }
        assertThat(queries[4]).startsWith("any(one): 10 rows");
    }
}
