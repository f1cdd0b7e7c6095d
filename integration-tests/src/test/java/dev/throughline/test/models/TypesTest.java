package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static types.EverythingTable.EVERYTHING;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import types.EverythingData;
import types.EverythingRecord;
import types.EverythingRepository;
import types.Mood;
import types.Tables;

/** That each property type comes back from each database as it went in. */
@DatabaseTest
class TypesTest {

    private final Database database;
    private final EverythingRepository repository;

    TypesTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        repository = new EverythingRepository(database.dsl());
    }

    private static EverythingRecord ordinary(boolean optional) {
        EverythingRecord record = new EverythingRecord()
                .setFlag(true)
                .setTiny((byte) 7)
                .setSmall((short) -3)
                .setNumber(42)
                .setBig(4_200_000_000L)
                .setReal(1.5f)
                .setPrecise(0.1)
                .setLetter('ß')
                .setText("Mops 🐶 żółć")
                .setAmount(new BigDecimal("12.3456789012"))
                .setHuge(new BigInteger("123456789012345678901234567890"))
                .setDay(LocalDate.of(2024, 2, 29))
                .setTime(LocalTime.of(12, 34, 56, 123_456_000))
                .setMoment(LocalDateTime.of(2026, 3, 28, 2, 30, 0, 123_456_000))
                .setUuid(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"))
                .setData(new byte[] {0, 1, -1, 127, -128})
                .setMood(Mood.SLEEPY);
        if (optional) {
            record.setOptionalFlag(true)
                    .setOptionalTiny((byte) 7)
                    .setOptionalSmall((short) -3)
                    .setOptionalNumber(42)
                    .setOptionalBig(4_200_000_000L)
                    .setOptionalReal(1.5f)
                    .setOptionalPrecise(0.1)
                    .setOptionalLetter('ß')
                    .setOptionalText("Mops 🐶 żółć")
                    .setOptionalAmount(new BigDecimal("12.3456789012"))
                    .setOptionalHuge(new BigInteger("123456789012345678901234567890"))
                    .setOptionalDay(LocalDate.of(2024, 2, 29))
                    .setOptionalTime(LocalTime.of(12, 34, 56, 123_456_000))
                    .setOptionalMoment(LocalDateTime.of(2026, 3, 28, 2, 30, 0, 123_456_000))
                    .setOptionalUuid(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"))
                    .setOptionalData(new byte[] {0, 1, -1, 127, -128})
                    .setOptionalMood(Mood.SLEEPY);
        }
        return record;
    }

    private static EverythingRecord lowest(boolean optional) {
        EverythingRecord record = new EverythingRecord()
                .setFlag(false)
                .setTiny(Byte.MIN_VALUE)
                .setSmall(Short.MIN_VALUE)
                .setNumber(Integer.MIN_VALUE)
                .setBig(Long.MIN_VALUE)
                .setReal(-3.4e38f)
                .setPrecise(-Double.MAX_VALUE)
                .setLetter(' ')
                .setText("")
                .setAmount(new BigDecimal("-9999999999999999999999999999.9999999999"))
                .setHuge(new BigInteger("-99999999999999999999999999999999999999"))
                .setDay(LocalDate.of(1000, 1, 1))
                .setTime(LocalTime.MIDNIGHT)
                .setMoment(LocalDateTime.of(1000, 1, 1, 0, 0))
                .setUuid(new UUID(0, 0))
                .setData(new byte[0])
                .setMood(Mood.HAPPY);
        if (optional) {
            record.setOptionalFlag(false)
                    .setOptionalTiny(Byte.MIN_VALUE)
                    .setOptionalSmall(Short.MIN_VALUE)
                    .setOptionalNumber(Integer.MIN_VALUE)
                    .setOptionalBig(Long.MIN_VALUE)
                    .setOptionalReal(-3.4e38f)
                    .setOptionalPrecise(-Double.MAX_VALUE)
                    .setOptionalLetter(' ')
                    .setOptionalText("")
                    .setOptionalAmount(new BigDecimal("-9999999999999999999999999999.9999999999"))
                    .setOptionalHuge(new BigInteger("-99999999999999999999999999999999999999"))
                    .setOptionalDay(LocalDate.of(1000, 1, 1))
                    .setOptionalTime(LocalTime.MIDNIGHT)
                    .setOptionalMoment(LocalDateTime.of(1000, 1, 1, 0, 0))
                    .setOptionalUuid(new UUID(0, 0))
                    .setOptionalData(new byte[0])
                    .setOptionalMood(Mood.HAPPY);
        }
        return record;
    }

    private static EverythingRecord highest(boolean optional) {
        EverythingRecord record = new EverythingRecord()
                .setFlag(true)
                .setTiny(Byte.MAX_VALUE)
                .setSmall(Short.MAX_VALUE)
                .setNumber(Integer.MAX_VALUE)
                .setBig(Long.MAX_VALUE)
                .setReal(Float.MAX_VALUE)
                .setPrecise(Double.MAX_VALUE)
                .setLetter('\uffe6')
                .setText("x".repeat(254) + "ß")
                .setAmount(new BigDecimal("9999999999999999999999999999.9999999999"))
                .setHuge(new BigInteger("99999999999999999999999999999999999999"))
                .setDay(LocalDate.of(9999, 12, 31))
                .setTime(LocalTime.of(23, 59, 59, 999_999_000))
                .setMoment(LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000))
                .setUuid(new UUID(-1, -1))
                .setData(bytes(70_000))
                .setMood(Mood.HAPPY);
        if (optional) {
            record.setOptionalFlag(true)
                    .setOptionalTiny(Byte.MAX_VALUE)
                    .setOptionalSmall(Short.MAX_VALUE)
                    .setOptionalNumber(Integer.MAX_VALUE)
                    .setOptionalBig(Long.MAX_VALUE)
                    .setOptionalReal(Float.MAX_VALUE)
                    .setOptionalPrecise(Double.MAX_VALUE)
                    .setOptionalLetter('\uffe6')
                    .setOptionalText("x".repeat(254) + "ß")
                    .setOptionalAmount(new BigDecimal("9999999999999999999999999999.9999999999"))
                    .setOptionalHuge(new BigInteger("99999999999999999999999999999999999999"))
                    .setOptionalDay(LocalDate.of(9999, 12, 31))
                    .setOptionalTime(LocalTime.of(23, 59, 59, 999_999_000))
                    .setOptionalMoment(LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000))
                    .setOptionalUuid(new UUID(-1, -1))
                    .setOptionalData(bytes(70_000))
                    .setOptionalMood(Mood.HAPPY);
        }
        return record;
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    /** What is the same in each database: decimals without their scale. */
    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        }
        return value;
    }

    private static void same(EverythingRecord found, EverythingRecord given) {
        for (Field<?> field : EVERYTHING.fields()) {
            assertThat(comparable(found.get(field))).as(field.getName()).isEqualTo(comparable(given.get(field)));
        }
    }

    /** SQLite has no decimals: fifteen digits of a fraction and 63 bits are what it calculates with. */
    private EverythingRecord withShortNumbers(EverythingRecord record) {
        if (database.is(DatabaseKind.SQLITE)) {
            record.setAmount(new BigDecimal("12345.6789012345")).setHuge(BigInteger.valueOf(Long.MIN_VALUE));
            if (record.optionalAmount() != null) {
                record.setOptionalAmount(record.amount()).setOptionalHuge(record.huge());
            }
        }
        return record;
    }

    private void comesBack(EverythingRecord given) {
        EverythingRecord values = given.copy();
        EverythingRecord inserted = repository.insert(given);
        values.setId(inserted.id());

        same(inserted, values);
        same(repository.findById(inserted.id()).orElseThrow(), values);
        List<EverythingRecord> many = repository.insertAll(List.of(values.copy(), values.copy()));
        for (EverythingRecord one :
                repository.findAllById(many.stream().map(EverythingRecord::id).toList())) {
            same(one, values.setId(one.id()));
        }
    }

    @Test
    void ordinary_values_come_back_also_where_a_property_is_optional() {
        comesBack(withShortNumbers(ordinary(true)));
    }

    @Test
    void the_lowest_values_come_back_also_where_a_property_is_optional() {
        comesBack(withShortNumbers(lowest(true)));
    }

    @Test
    void the_highest_values_come_back_also_where_a_property_is_optional() {
        comesBack(withShortNumbers(highest(true)));
    }

    @Test
    void values_come_back_from_their_data() {
        for (EverythingRecord given : List.of(ordinary(true), ordinary(false), lowest(true))) {
            withShortNumbers(given);
            Long id = repository.insert(given).id();
            EverythingData data = repository.findById(id).orElseThrow().toData();
            repository.deleteById(id);

            repository.insert(EverythingRecord.of(data));

            EverythingData again = repository.findById(id).orElseThrow().toData();
            assertThat(again).isEqualTo(data).hasSameHashCodeAs(data);
            same(EverythingRecord.of(data), given);
        }
    }

    @Test
    void an_optional_property_that_was_not_set_is_null() {
        EverythingRecord inserted = repository.insert(withShortNumbers(ordinary(false)));

        EverythingRecord found = repository.findById(inserted.id()).orElseThrow();

        for (Field<?> field : EVERYTHING.fields()) {
            if (field.getName().startsWith("optional")) {
                assertThat(found.get(field)).as(field.getName()).isNull();
                assertThat(field.getDataType().nullable()).as(field.getName()).isTrue();
            } else {
                assertThat(found.get(field)).as(field.getName()).isNotNull();
                assertThat(field.getDataType().nullable()).as(field.getName()).isFalse();
            }
        }
        assertThat(found.optionalNumber()).isNull();
        assertThat(found.optionalFlag()).isNull();
        assertThat(found.optionalText()).isNull();
        assertThat(found.optionalData()).isNull();
        assertThat(found.optionalMood()).isNull();
    }

    @Test
    void an_optional_property_can_be_set_to_null_again() {
        EverythingRecord inserted = repository.insert(withShortNumbers(ordinary(true)));
        EverythingRecord values = inserted.copy();
        for (Field<?> field : EVERYTHING.fields()) {
            if (field.getName().startsWith("optional")) {
                inserted.set(field, null);
                values.set(field, null);
            }
        }

        repository.update(inserted);

        same(repository.findById(inserted.id()).orElseThrow(), values.setId(inserted.id()));
    }

    @Test
    void a_required_property_that_is_missing_is_refused_by_the_database() {
        for (Field<?> field : EVERYTHING.fields()) {
            if (!field.getName().startsWith("optional") && !field.getName().equals("id")) {
                EverythingRecord record = ordinary(false);
                record.set(field, null);
                assertThat(catchThrowable(() -> repository.insert(record)))
                        .as(field.getName())
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void each_column_can_be_searched_by_its_value() {
        EverythingRecord given = repository.insert(withShortNumbers(ordinary(true)));

        for (Field<?> field : EVERYTHING.fields()) {
            if (field.getType() != Float.class) {
                assertThat(repository
                                .find()
                                .where(equal(field, given), EVERYTHING.ID.eq(given.id()))
                                .count())
                        .as(field.getName())
                        .isEqualTo(1);
            }
        }
    }

    private static <T> org.jooq.Condition equal(Field<T> field, EverythingRecord record) {
        return field.eq(record.get(field));
    }

    @Test
    void an_enum_is_stored_by_its_name() {
        EverythingRecord inserted = repository.insert(withShortNumbers(ordinary(true)));

        assertThat(database.plain()
                        .select(DSL.field(DSL.name("mood"), String.class))
                        .from(DSL.table(DSL.name("everything")))
                        .where(EVERYTHING.ID.eq(inserted.id()))
                        .fetchSingle()
                        .value1())
                .isEqualTo("SLEEPY");
        assertThat(inserted.mood().toString()).isEqualTo("zzz");
    }

    @Test
    void times_are_kept_to_the_microsecond() {
        LocalDateTime moment = LocalDateTime.of(2026, 7, 1, 12, 0, 0, 999_999_999);

        EverythingRecord inserted =
                repository.insert(withShortNumbers(ordinary(false)).setMoment(moment.truncatedTo(ChronoUnit.MICROS)));

        assertThat(repository.findById(inserted.id()).orElseThrow().moment())
                .isEqualTo(LocalDateTime.of(2026, 7, 1, 12, 0, 0, 999_999_000));
    }

    @Test
    void a_local_time_that_the_zone_of_the_jvm_skips_comes_back() {
        LocalDateTime skipped = LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1_000);

        EverythingRecord inserted =
                repository.insert(withShortNumbers(ordinary(false)).setMoment(skipped));

        LocalDateTime read = repository.findById(inserted.id()).orElseThrow().moment();
        assertThat(inserted.moment()).isEqualTo(skipped);
        assertThat(read).isEqualTo(skipped);
        assertThat(repository.find().where(EVERYTHING.MOMENT.eq(skipped)).count())
                .isEqualTo(1);
    }

    @Test
    void plain_jooq_reads_the_same_except_for_what_it_takes_through_javas_old_times() {
        EverythingRecord inserted = repository.insert(withShortNumbers(ordinary(true)));

        EverythingRecord found = database.dsl()
                .selectFrom(EVERYTHING)
                .where(EVERYTHING.ID.eq(inserted.id()))
                .fetchSingle();

        for (Field<?> field : EVERYTHING.fields()) {
            if (!Temporal.class.isAssignableFrom(field.getType())) {
                assertThat(comparable(found.get(field))).as(field.getName()).isEqualTo(comparable(inserted.get(field)));
            }
        }
    }

    @Test
    void a_number_that_is_too_long_for_a_database_comes_back_or_is_refused() {
        for (EverythingRecord given : List.of(ordinary(false), highest(false), lowest(false))) {
            EverythingRecord values =
                    withShortNumbers(ordinary(false)).setAmount(given.amount()).setHuge(given.huge());
            Throwable refused = catchThrowable(() -> repository.insert(values));
            if (refused == null) {
                EverythingRecord found = repository.findById(values.id()).orElseThrow();
                assertThat(found.huge()).isEqualTo(given.huge());
                assertThat(found.amount()).isEqualByComparingTo(given.amount());
            } else {
                assertThat(refused).isInstanceOf(DataAccessException.class);
            }
        }
    }
}
