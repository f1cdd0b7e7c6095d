package dev.throughline.runtime.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.runtime.schema.ColumnTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DataType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class KeyFormTest {

    @Test
    void whatJavaAndDatabasesTakeForTheSameStaysAsItIs() {
        Long id = 1_000L;
        assertThat(form(SQLDataType.BIGINT).isAsGiven()).isTrue();
        assertThat(form(SQLDataType.BIGINT).of(id)).isSameAs(id);
        assertThat(form(SQLDataType.VARCHAR(10)).of("a ")).isEqualTo("a ");
    }

    @Test
    void aDecimalHasTheScaleOfItsColumn() {
        KeyForm form = form(ColumnTypes.decimal(10, 2));
        assertThat(form.of(new BigDecimal("1.5"))).isEqualTo(new BigDecimal("1.50"));
        assertThat(form.of(new BigDecimal("1.500"))).isEqualTo(new BigDecimal("1.50"));
        assertThat(form.of(new BigDecimal("1E+2"))).isEqualTo(new BigDecimal("100.00"));
        assertThat(form.of(new BigDecimal("-0"))).isEqualTo(form.of(BigDecimal.ZERO));
    }

    @Test
    void aDecimalOfMoreDigitsThanItsColumnStaysAnotherNumber() {
        KeyForm form = form(ColumnTypes.decimal(10, 2));
        assertThat(form.of(new BigDecimal("1.505"))).isEqualTo(new BigDecimal("1.505"));
    }

    @Test
    void aPointInTimeIsInUtcAndAsPreciseAsItsColumn() {
        OffsetDateTime given = OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 123_456_789, ZoneOffset.ofHours(2));
        assertThat(form(ColumnTypes.offsetDateTime()).of(given))
                .isEqualTo(OffsetDateTime.of(2026, 1, 2, 1, 4, 5, 123_456_000, ZoneOffset.UTC));
        assertThat(form(ColumnTypes.instant()).of(Instant.parse("2026-01-02T03:04:05.123456789Z")))
                .isEqualTo(Instant.parse("2026-01-02T03:04:05.123456Z"));
    }

    private static <T> KeyForm form(DataType<T> type) {
        return KeyForm.of(DSL.field(DSL.name("k"), type));
    }
}
