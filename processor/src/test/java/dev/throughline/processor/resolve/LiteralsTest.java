package dev.throughline.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ValueKind;
import dev.throughline.processor.model.declared.ValueType;
import dev.throughline.processor.model.schema.Literal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    @ParameterizedTest
    @CsvSource({
        "LONG, +07, 7L",
        "INTEGER, -2147483648, -2147483648",
        "LONG, -9223372036854775808, -9223372036854775808L",
        "BYTE, 7, (byte) 7",
        "FLOAT, -Infinity, Float.NEGATIVE_INFINITY",
        "DOUBLE, 1e3, 1000.0d",
        "CHARACTER, x, '''x'''",
        "CHARACTER, \\, (char) 92",
        "CHARACTER, \u00e9, (char) 233",
        "ENUM, GOOD, GOOD",
        "LOCAL_TIME, 10:00:00, 10:00",
    })
    void aValueIsWrittenTheSameHoweverItIsGiven(ValueKind kind, String given, String text) {
        assertThat(Literals.of(given, type(kind))).map(Literal::text).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "BOOLEAN, TRUE",
        "BYTE, 128",
        "INTEGER, 1L",
        "CHARACTER, ab",
        "CHARACTER, ''",
        "LOCAL_DATE, 2026-02-30",
        "UUID, 1",
        "BYTES, a",
        "ARRAY, a",
        "ENUM, good",
    })
    void whatIsNoValueOfTheTypeHasNone(ValueKind kind, String given) {
        assertThat(Literals.of(given, type(kind))).isEmpty();
    }

    private static ValueType type(ValueKind kind) {
        return new ValueType(kind, kind, new JavaType("m", "Any"), false, List.of("GOOD", "BAD"), Optional.empty());
    }
}
