package dev.throughline.test.keys;

import static sameness.AmountTable.AMOUNT;
import static sameness.BoxTable.BOX;
import static sameness.ChipTable.CHIP;
import static sameness.ClockTable.CLOCK;
import static sameness.CodeTable.CODE;
import static sameness.CountTable.COUNT;
import static sameness.DateTable.DATE;
import static sameness.DayTable.DAY;
import static sameness.GradeTable.GRADE;
import static sameness.MomentTable.MOMENT;
import static sameness.MoodTable.MOOD;
import static sameness.NameTable.NAME;
import static sameness.NickTable.NICK;
import static sameness.PartTable.PART;
import static sameness.PieceTable.PIECE;
import static sameness.SerialTable.SERIAL;
import static sameness.SignTable.SIGN;
import static sameness.SkuTable.SKU;
import static sameness.SmallTable.SMALL;
import static sameness.StampTable.STAMP;
import static sameness.TickTable.TICK;
import static sameness.TicketTable.TICKET;
import static sameness.TinyTable.TINY;
import static sameness.TokenTable.TOKEN;
import static sameness.TotalTable.TOTAL;
import static sameness.WideTable.WIDE;

import dev.throughline.runtime.ChildrenAssociation;
import dev.throughline.runtime.LinkAssociation;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ParentAssociation;
import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.test.DatabaseKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import sameness.BoxRecord;
import sameness.Level;
import sameness.PartKey;
import sameness.PieceKey;

/** The types of keys that are tried: all that the processor admits, each in a row. */
final class KeyKinds {

    private final DatabaseKind database;

    KeyKinds(DatabaseKind database) {
        this.database = database;
    }

    /** Gives a text in other letters where the database takes them for the same in a column that is declared by no collation. */
    private <V> V caseless(V text, V inOtherLetters) {
        return database == DatabaseKind.MARIADB ? inOtherLetters : text;
    }

    /** Rows that are known by their primary key: of one column of each type. */
    Stream<KeyKind<?, ?>> single() {
        return Stream.of(
                kind(
                        "Amount",
                        BigDecimal.class,
                        BOX.AMOUNTS,
                        AMOUNT.BOXES,
                        AMOUNT.CHILDREN,
                        AMOUNT.PARENT,
                        new BigDecimal("1.5"),
                        new BigDecimal("1.500"),
                        new BigDecimal("1E+2"),
                        new BigDecimal("-0.00")),
                kind(
                        "Moment",
                        OffsetDateTime.class,
                        BOX.MOMENTS,
                        MOMENT.BOXES,
                        MOMENT.CHILDREN,
                        MOMENT.PARENT,
                        OffsetDateTime.parse("2026-07-01T12:00:00.123456789Z"),
                        OffsetDateTime.parse("2026-07-01T14:00:00.123456+02:00"),
                        OffsetDateTime.parse("2026-07-01T12:00:00.123455Z"),
                        OffsetDateTime.parse("2025-01-01T00:00:00-05:00")),
                kind(
                        "Tick",
                        Instant.class,
                        BOX.TICKS,
                        TICK.BOXES,
                        TICK.CHILDREN,
                        TICK.PARENT,
                        Instant.parse("2026-07-01T12:00:00.999999999Z"),
                        Instant.parse("2026-07-01T12:00:00.9999991Z"),
                        Instant.parse("2026-07-01T12:00:00Z"),
                        Instant.parse("2026-03-29T01:30:00Z")),
                kind(
                        "Date",
                        LocalDateTime.class,
                        BOX.DATES,
                        DATE.BOXES,
                        DATE.CHILDREN,
                        DATE.PARENT,
                        LocalDateTime.parse("2026-07-01T12:00:00.123456789"),
                        LocalDateTime.parse("2026-07-01T12:00:00.123456"),
                        LocalDateTime.parse("2026-03-29T02:30:00"),
                        LocalDateTime.parse("2026-07-01T12:00:00")),
                kind(
                        "Clock",
                        LocalTime.class,
                        BOX.CLOCKS,
                        CLOCK.BOXES,
                        CLOCK.CHILDREN,
                        CLOCK.PARENT,
                        LocalTime.parse("12:00:00.123456789"),
                        LocalTime.parse("12:00:00.123456"),
                        LocalTime.parse("00:00:00"),
                        LocalTime.parse("23:59:59.999999")),
                kind(
                        "Day",
                        LocalDate.class,
                        BOX.DAYS,
                        DAY.BOXES,
                        DAY.CHILDREN,
                        DAY.PARENT,
                        LocalDate.parse("2026-07-01"),
                        LocalDate.parse("2026-07-01"),
                        LocalDate.parse("2026-03-29"),
                        LocalDate.parse("1582-10-15")),
                kind(
                        "Stamp",
                        LocalDate.class,
                        BOX.STAMPS,
                        STAMP.BOXES,
                        STAMP.CHILDREN,
                        STAMP.PARENT,
                        LocalDate.parse("2026-07-01"),
                        LocalDate.parse("2026-07-01"),
                        LocalDate.parse("2026-03-29"),
                        LocalDate.parse("1582-10-15")),
                kind(
                        "Name",
                        String.class,
                        BOX.NAMES,
                        NAME.BOXES,
                        NAME.CHILDREN,
                        NAME.PARENT,
                        "ann",
                        "ANN",
                        "bob",
                        "Cy"),
                kind(
                        "Code",
                        String.class,
                        BOX.CODES,
                        CODE.BOXES,
                        CODE.CHILDREN,
                        CODE.PARENT,
                        "ab",
                        caseless("ab", "Ab"),
                        "abc",
                        "b"),
                kind(
                        "Nick",
                        String.class,
                        BOX.NICKS,
                        NICK.BOXES,
                        NICK.CHILDREN,
                        NICK.PARENT,
                        "ann",
                        "aNN",
                        "bob",
                        "Ann B."),
                kind(
                        "Sku",
                        String.class,
                        BOX.SKUS,
                        SKU.BOXES,
                        SKU.CHILDREN,
                        SKU.PARENT,
                        "a-1",
                        caseless("a-1", "A-1"),
                        "a-2",
                        ""),
                kind(
                        "Sign",
                        Character.class,
                        BOX.SIGNS,
                        SIGN.BOXES,
                        SIGN.CHILDREN,
                        SIGN.PARENT,
                        'a',
                        caseless('a', 'A'),
                        'b',
                        ' '),
                kind(
                        "Grade",
                        Level.class,
                        BOX.GRADES,
                        GRADE.BOXES,
                        GRADE.CHILDREN,
                        GRADE.PARENT,
                        Level.LOW,
                        Level.LOW,
                        Level.HIGH,
                        Level.TOP),
                kind(
                        "Mood",
                        Level.class,
                        BOX.MOODS,
                        MOOD.BOXES,
                        MOOD.CHILDREN,
                        MOOD.PARENT,
                        Level.LOW,
                        Level.LOW,
                        Level.HIGH,
                        Level.TOP),
                kind(
                        "Token",
                        UUID.class,
                        BOX.TOKENS,
                        TOKEN.BOXES,
                        TOKEN.CHILDREN,
                        TOKEN.PARENT,
                        UUID.fromString("0B0E7A2C-51D7-4C7B-9E0A-3B1F4A5D6E7F"),
                        UUID.fromString("0b0e7a2c-51d7-4c7b-9e0a-3b1f4a5d6e7f"),
                        new UUID(-1, -1),
                        new UUID(0, 0)),
                kind(
                        "Ticket",
                        UUID.class,
                        BOX.TICKETS,
                        TICKET.BOXES,
                        TICKET.CHILDREN,
                        TICKET.PARENT,
                        UUID.fromString("0B0E7A2C-51D7-4C7B-9E0A-3B1F4A5D6E7F"),
                        UUID.fromString("0b0e7a2c-51d7-4c7b-9e0a-3b1f4a5d6e7f"),
                        new UUID(-1, -1),
                        new UUID(0, 0)),
                kind(
                        "Chip",
                        UUID.class,
                        BOX.CHIPS,
                        CHIP.BOXES,
                        CHIP.CHILDREN,
                        CHIP.PARENT,
                        UUID.fromString("0B0E7A2C-51D7-4C7B-9E0A-3B1F4A5D6E7F"),
                        UUID.fromString("0b0e7a2c-51d7-4c7b-9e0a-3b1f4a5d6e7f"),
                        new UUID(-1, -1),
                        new UUID(0, 0)),
                kind(
                        "Total",
                        BigInteger.class,
                        BOX.TOTALS,
                        TOTAL.BOXES,
                        TOTAL.CHILDREN,
                        TOTAL.PARENT,
                        new BigInteger("12345678901234567"),
                        new BigInteger("12345678901234567"),
                        BigInteger.TEN,
                        BigInteger.ZERO),
                kind(
                        "Serial",
                        Long.class,
                        BOX.SERIALS,
                        SERIAL.BOXES,
                        SERIAL.CHILDREN,
                        SERIAL.PARENT,
                        Long.MIN_VALUE,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        0L),
                kind(
                        "Count",
                        Integer.class,
                        BOX.COUNTS,
                        COUNT.BOXES,
                        COUNT.CHILDREN,
                        COUNT.PARENT,
                        Integer.MIN_VALUE,
                        Integer.MIN_VALUE,
                        Integer.MAX_VALUE,
                        0),
                kind(
                        "Small",
                        Short.class,
                        BOX.SMALLS,
                        SMALL.BOXES,
                        SMALL.CHILDREN,
                        SMALL.PARENT,
                        Short.MIN_VALUE,
                        Short.MIN_VALUE,
                        Short.MAX_VALUE,
                        (short) 0),
                kind(
                        "Wide",
                        Short.class,
                        BOX.WIDES,
                        WIDE.BOXES,
                        WIDE.CHILDREN,
                        WIDE.PARENT,
                        (short) 300,
                        (short) 300,
                        Short.MAX_VALUE,
                        (short) 0),
                kind(
                        "Tiny",
                        Byte.class,
                        BOX.TINIES,
                        TINY.BOXES,
                        TINY.CHILDREN,
                        TINY.PARENT,
                        Byte.MIN_VALUE,
                        Byte.MIN_VALUE,
                        Byte.MAX_VALUE,
                        (byte) 0));
    }

    /** The same rows, known by a unique column. */
    Stream<KeyKind<?, ?>> coded() {
        return Stream.of(
                kind(
                        "Amount",
                        BigDecimal.class,
                        BOX.AMOUNTS_BY_CODE,
                        AMOUNT.BOXES_BY_CODE,
                        AMOUNT.GUIDED,
                        AMOUNT.GUIDE,
                        new BigDecimal("1.5"),
                        new BigDecimal("1.500"),
                        new BigDecimal("1E+2"),
                        new BigDecimal("-0.00")),
                kind(
                        "Moment",
                        OffsetDateTime.class,
                        BOX.MOMENTS_BY_CODE,
                        MOMENT.BOXES_BY_CODE,
                        MOMENT.GUIDED,
                        MOMENT.GUIDE,
                        OffsetDateTime.parse("2026-07-01T12:00:00.123456789Z"),
                        OffsetDateTime.parse("2026-07-01T14:00:00.123456+02:00"),
                        OffsetDateTime.parse("2026-07-01T12:00:00.123455Z"),
                        OffsetDateTime.parse("2025-01-01T00:00:00-05:00")),
                kind(
                        "Tick",
                        Instant.class,
                        BOX.TICKS_BY_CODE,
                        TICK.BOXES_BY_CODE,
                        TICK.GUIDED,
                        TICK.GUIDE,
                        Instant.parse("2026-07-01T12:00:00.999999999Z"),
                        Instant.parse("2026-07-01T12:00:00.9999991Z"),
                        Instant.parse("2026-07-01T12:00:00Z"),
                        Instant.parse("2026-03-29T01:30:00Z")),
                kind(
                        "Date",
                        LocalDateTime.class,
                        BOX.DATES_BY_CODE,
                        DATE.BOXES_BY_CODE,
                        DATE.GUIDED,
                        DATE.GUIDE,
                        LocalDateTime.parse("2026-07-01T12:00:00.123456789"),
                        LocalDateTime.parse("2026-07-01T12:00:00.123456"),
                        LocalDateTime.parse("2026-03-29T02:30:00"),
                        LocalDateTime.parse("2026-07-01T12:00:00")),
                kind(
                        "Clock",
                        LocalTime.class,
                        BOX.CLOCKS_BY_CODE,
                        CLOCK.BOXES_BY_CODE,
                        CLOCK.GUIDED,
                        CLOCK.GUIDE,
                        LocalTime.parse("12:00:00.123456789"),
                        LocalTime.parse("12:00:00.123456"),
                        LocalTime.parse("00:00:00"),
                        LocalTime.parse("23:59:59.999999")),
                kind(
                        "Day",
                        LocalDate.class,
                        BOX.DAYS_BY_CODE,
                        DAY.BOXES_BY_CODE,
                        DAY.GUIDED,
                        DAY.GUIDE,
                        LocalDate.parse("2026-07-01"),
                        LocalDate.parse("2026-07-01"),
                        LocalDate.parse("2026-03-29"),
                        LocalDate.parse("1582-10-15")),
                kind(
                        "Stamp",
                        LocalDate.class,
                        BOX.STAMPS_BY_CODE,
                        STAMP.BOXES_BY_CODE,
                        STAMP.GUIDED,
                        STAMP.GUIDE,
                        LocalDate.parse("2026-07-01"),
                        LocalDate.parse("2026-07-01"),
                        LocalDate.parse("2026-03-29"),
                        LocalDate.parse("1582-10-15")),
                kind(
                        "Name",
                        String.class,
                        BOX.NAMES_BY_CODE,
                        NAME.BOXES_BY_CODE,
                        NAME.GUIDED,
                        NAME.GUIDE,
                        "ann",
                        "ANN",
                        "bob",
                        "Cy"),
                kind(
                        "Code",
                        String.class,
                        BOX.CODES_BY_CODE,
                        CODE.BOXES_BY_CODE,
                        CODE.GUIDED,
                        CODE.GUIDE,
                        "ab",
                        caseless("ab", "Ab"),
                        "abc",
                        "b"),
                kind(
                        "Nick",
                        String.class,
                        BOX.NICKS_BY_CODE,
                        NICK.BOXES_BY_CODE,
                        NICK.GUIDED,
                        NICK.GUIDE,
                        "ann",
                        "aNN",
                        "bob",
                        "Ann B."),
                kind(
                        "Sku",
                        String.class,
                        BOX.SKUS_BY_CODE,
                        SKU.BOXES_BY_CODE,
                        SKU.GUIDED,
                        SKU.GUIDE,
                        "a-1",
                        caseless("a-1", "A-1"),
                        "a-2",
                        ""),
                kind(
                        "Sign",
                        Character.class,
                        BOX.SIGNS_BY_CODE,
                        SIGN.BOXES_BY_CODE,
                        SIGN.GUIDED,
                        SIGN.GUIDE,
                        'a',
                        caseless('a', 'A'),
                        'b',
                        ' '),
                kind(
                        "Grade",
                        Level.class,
                        BOX.GRADES_BY_CODE,
                        GRADE.BOXES_BY_CODE,
                        GRADE.GUIDED,
                        GRADE.GUIDE,
                        Level.LOW,
                        Level.LOW,
                        Level.HIGH,
                        Level.TOP),
                kind(
                        "Mood",
                        Level.class,
                        BOX.MOODS_BY_CODE,
                        MOOD.BOXES_BY_CODE,
                        MOOD.GUIDED,
                        MOOD.GUIDE,
                        Level.LOW,
                        Level.LOW,
                        Level.HIGH,
                        Level.TOP),
                kind(
                        "Token",
                        UUID.class,
                        BOX.TOKENS_BY_CODE,
                        TOKEN.BOXES_BY_CODE,
                        TOKEN.GUIDED,
                        TOKEN.GUIDE,
                        UUID.fromString("0B0E7A2C-51D7-4C7B-9E0A-3B1F4A5D6E7F"),
                        UUID.fromString("0b0e7a2c-51d7-4c7b-9e0a-3b1f4a5d6e7f"),
                        new UUID(-1, -1),
                        new UUID(0, 0)),
                kind(
                        "Ticket",
                        UUID.class,
                        BOX.TICKETS_BY_CODE,
                        TICKET.BOXES_BY_CODE,
                        TICKET.GUIDED,
                        TICKET.GUIDE,
                        UUID.fromString("0B0E7A2C-51D7-4C7B-9E0A-3B1F4A5D6E7F"),
                        UUID.fromString("0b0e7a2c-51d7-4c7b-9e0a-3b1f4a5d6e7f"),
                        new UUID(-1, -1),
                        new UUID(0, 0)),
                kind(
                        "Chip",
                        UUID.class,
                        BOX.CHIPS_BY_CODE,
                        CHIP.BOXES_BY_CODE,
                        CHIP.GUIDED,
                        CHIP.GUIDE,
                        UUID.fromString("0B0E7A2C-51D7-4C7B-9E0A-3B1F4A5D6E7F"),
                        UUID.fromString("0b0e7a2c-51d7-4c7b-9e0a-3b1f4a5d6e7f"),
                        new UUID(-1, -1),
                        new UUID(0, 0)),
                kind(
                        "Total",
                        BigInteger.class,
                        BOX.TOTALS_BY_CODE,
                        TOTAL.BOXES_BY_CODE,
                        TOTAL.GUIDED,
                        TOTAL.GUIDE,
                        new BigInteger("12345678901234567"),
                        new BigInteger("12345678901234567"),
                        BigInteger.TEN,
                        BigInteger.ZERO),
                kind(
                        "Serial",
                        Long.class,
                        BOX.SERIALS_BY_CODE,
                        SERIAL.BOXES_BY_CODE,
                        SERIAL.GUIDED,
                        SERIAL.GUIDE,
                        Long.MIN_VALUE,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        0L),
                kind(
                        "Count",
                        Integer.class,
                        BOX.COUNTS_BY_CODE,
                        COUNT.BOXES_BY_CODE,
                        COUNT.GUIDED,
                        COUNT.GUIDE,
                        Integer.MIN_VALUE,
                        Integer.MIN_VALUE,
                        Integer.MAX_VALUE,
                        0),
                kind(
                        "Small",
                        Short.class,
                        BOX.SMALLS_BY_CODE,
                        SMALL.BOXES_BY_CODE,
                        SMALL.GUIDED,
                        SMALL.GUIDE,
                        Short.MIN_VALUE,
                        Short.MIN_VALUE,
                        Short.MAX_VALUE,
                        (short) 0),
                kind(
                        "Wide",
                        Short.class,
                        BOX.WIDES_BY_CODE,
                        WIDE.BOXES_BY_CODE,
                        WIDE.GUIDED,
                        WIDE.GUIDE,
                        (short) 300,
                        (short) 300,
                        Short.MAX_VALUE,
                        (short) 0),
                kind(
                        "Tiny",
                        Byte.class,
                        BOX.TINIES_BY_CODE,
                        TINY.BOXES_BY_CODE,
                        TINY.GUIDED,
                        TINY.GUIDE,
                        Byte.MIN_VALUE,
                        Byte.MIN_VALUE,
                        Byte.MAX_VALUE,
                        (byte) 0));
    }

    /** Rows whose primary key has several columns, of which one differs. */
    Stream<KeyKind<?, ?>> composite() {
        List<KeyKind<?, ?>> kinds = new ArrayList<>();
        Object[][] part = {
            {"amount", new BigDecimal("1.5"), new BigDecimal("1.50"), new BigDecimal("2")},
            {
                "moment",
                OffsetDateTime.parse("2026-07-01T12:00:00Z"),
                OffsetDateTime.parse("2026-07-01T14:00:00.000000001+02:00"),
                OffsetDateTime.parse("2026-07-01T12:00:01Z")
            },
            {
                "tick",
                Instant.parse("2026-07-01T12:00:00.1Z"),
                Instant.parse("2026-07-01T12:00:00.100000999Z"),
                Instant.EPOCH
            },
            {
                "date",
                LocalDateTime.parse("2026-03-29T02:30"),
                LocalDateTime.parse("2026-03-29T02:30:00.000000999"),
                LocalDateTime.parse("2026-03-29T03:30")
            },
            {
                "clock",
                LocalTime.parse("12:00"),
                LocalTime.parse("12:00:00.000000999"),
                LocalTime.parse("12:00:00.000001")
            },
            {"day", LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-02")},
            {"name", "ann", caseless("ann", "ANN"), "bob"},
            {"sign", 'a', caseless('a', 'A'), 'b'},
            {"grade", Level.LOW, Level.LOW, Level.HIGH}
        };
        Object[][] piece = {
            {"token", new UUID(1, 1), new UUID(1, 1), new UUID(1, 2)},
            {"small", (short) 1, (short) 1, (short) 2},
            {"tiny", (byte) 1, (byte) 1, (byte) 2},
            {"flag", true, true, false},
            {"number", 1, 1, 2},
            {"serial", 1L, 1L, 2L},
            {"total", BigInteger.ONE, BigInteger.ONE, BigInteger.TWO},
            {"amount", new BigDecimal("1.5"), new BigDecimal("1.500"), new BigDecimal("1E+2")}
        };
        for (int i = 0; i < part.length; i++) {
            kinds.add(of(
                    "Part by " + part[i][0], PartKey.TYPE, part, i, BOX.PARTS, PART.BOXES, PART.CHILDREN, PART.PARENT));
        }
        for (int i = 0; i < piece.length; i++) {
            kinds.add(of(
                    "Piece by " + piece[i][0],
                    PieceKey.TYPE,
                    piece,
                    i,
                    BOX.PIECES,
                    PIECE.BOXES,
                    PIECE.CHILDREN,
                    PIECE.PARENT));
        }
        return kinds.stream();
    }

    /** Three keys differ in one of the columns, the last in two; the twin has all of them in another form. */
    private static <R extends ModelRecord<R>, K> KeyKind<R, K> of(
            String name,
            KeyType<K> type,
            Object[][] columns,
            int column,
            LinkAssociation<BoxRecord, R, K, ?> ofBox,
            LinkAssociation<R, BoxRecord, Long, ?> boxes,
            ChildrenAssociation<R, R, K> children,
            ParentAssociation<R, R, K> parent) {
        int next = (column + 1) % columns.length;
        return new KeyKind<>(
                name,
                type,
                ofBox,
                boxes,
                children,
                parent,
                type.key(values(columns, any -> 1)),
                type.key(values(columns, any -> 2)),
                type.key(values(columns, index -> index == column ? 3 : 1)),
                type.key(values(columns, index -> index == column || index == next ? 3 : 1)));
    }

    private static Object[] values(Object[][] columns, Function<Integer, Integer> which) {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i][which.apply(i)];
        }
        return values;
    }

    private static <R extends ModelRecord<R>, K> KeyKind<R, K> kind(
            String name,
            Class<K> type,
            LinkAssociation<BoxRecord, R, K, ?> ofBox,
            LinkAssociation<R, BoxRecord, Long, ?> boxes,
            ChildrenAssociation<R, R, K> children,
            ParentAssociation<R, R, K> parent,
            K stored,
            K twin,
            K other,
            K third) {
        return new KeyKind<>(name, KeyType.of(type), ofBox, boxes, children, parent, stored, twin, other, third);
    }
}
