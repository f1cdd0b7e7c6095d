package dev.throughline.test.keys;

import static sameness.AmountTable.AMOUNT;
import static sameness.BoxTable.BOX;
import static sameness.ClockTable.CLOCK;
import static sameness.CodeTable.CODE;
import static sameness.DateTable.DATE;
import static sameness.GradeTable.GRADE;
import static sameness.MomentTable.MOMENT;
import static sameness.NameTable.NAME;
import static sameness.PartTable.PART;
import static sameness.TickTable.TICK;
import static sameness.TotalTable.TOTAL;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import sameness.AmountRecord;
import sameness.AmountRepository;
import sameness.ClockRecord;
import sameness.ClockRepository;
import sameness.CodeRecord;
import sameness.CodeRepository;
import sameness.DateRecord;
import sameness.DateRepository;
import sameness.GradeRecord;
import sameness.GradeRepository;
import sameness.Level;
import sameness.MomentRecord;
import sameness.MomentRepository;
import sameness.NameRecord;
import sameness.NameRepository;
import sameness.PartKey;
import sameness.PartRecord;
import sameness.PartRepository;
import sameness.TickRecord;
import sameness.TickRepository;
import sameness.TotalRecord;
import sameness.TotalRepository;

/** The types of keys that are tried. */
final class KeyKinds {

    private KeyKinds() {}

    static List<KeyKind<?, ?>> all() {
        return List.of(amount(), moment(), tick(), date(), clock(), name(), code(), grade(), total(), part());
    }

    private static KeyKind<AmountRecord, BigDecimal> amount() {
        return new KeyKind<>(
                "Amount",
                new BigDecimal("1.5"),
                new BigDecimal("1.500"),
                new BigDecimal("20"),
                new BigDecimal("0.07"),
                AmountRepository::new,
                id -> new AmountRecord().setId(id).setLabel("new"),
                AmountRecord::id,
                BOX.AMOUNTS,
                AMOUNT.BOXES,
                AMOUNT.CHILDREN,
                AMOUNT.PARENT,
                new KeyKind.Accessors<>(
                        (dsl, id) -> new AmountRepository(dsl).boxes(id),
                        (dsl, ids) -> new AmountRepository(dsl).boxesOf(ids),
                        (dsl, id) -> new AmountRepository(dsl).children(id),
                        (dsl, ids) -> new AmountRepository(dsl).childrenOf(ids),
                        (dsl, id) -> new AmountRepository(dsl).parent(id),
                        (dsl, ids) -> new AmountRepository(dsl).parentOf(ids)));
    }

    private static KeyKind<MomentRecord, OffsetDateTime> moment() {
        return new KeyKind<>(
                "Moment",
                OffsetDateTime.parse("2026-07-01T12:00:00.123456789Z"),
                OffsetDateTime.parse("2026-07-01T14:00:00.123456+02:00"),
                OffsetDateTime.parse("2026-07-01T12:00:00.123455Z"),
                OffsetDateTime.parse("2025-01-01T00:00:00-05:00"),
                MomentRepository::new,
                id -> new MomentRecord().setId(id).setLabel("new"),
                MomentRecord::id,
                BOX.MOMENTS,
                MOMENT.BOXES,
                MOMENT.CHILDREN,
                MOMENT.PARENT,
                new KeyKind.Accessors<>(
                        (dsl, id) -> new MomentRepository(dsl).boxes(id),
                        (dsl, ids) -> new MomentRepository(dsl).boxesOf(ids),
                        (dsl, id) -> new MomentRepository(dsl).children(id),
                        (dsl, ids) -> new MomentRepository(dsl).childrenOf(ids),
                        (dsl, id) -> new MomentRepository(dsl).parent(id),
                        (dsl, ids) -> new MomentRepository(dsl).parentOf(ids)));
    }

    private static KeyKind<TickRecord, Instant> tick() {
        return new KeyKind<>(
                "Tick",
                Instant.parse("2026-07-01T12:00:00.999999999Z"),
                Instant.parse("2026-07-01T12:00:00.9999991Z"),
                Instant.parse("2026-07-01T12:00:00Z"),
                Instant.parse("2026-03-29T01:30:00Z"),
                TickRepository::new,
                id -> new TickRecord().setId(id).setLabel("new"),
                TickRecord::id,
                BOX.TICKS,
                TICK.BOXES,
                TICK.CHILDREN,
                TICK.PARENT,
                new KeyKind.Accessors<>(
                        (dsl, id) -> new TickRepository(dsl).boxes(id),
                        (dsl, ids) -> new TickRepository(dsl).boxesOf(ids),
                        (dsl, id) -> new TickRepository(dsl).children(id),
                        (dsl, ids) -> new TickRepository(dsl).childrenOf(ids),
                        (dsl, id) -> new TickRepository(dsl).parent(id),
                        (dsl, ids) -> new TickRepository(dsl).parentOf(ids)));
    }

    private static KeyKind<DateRecord, LocalDateTime> date() {
        return new KeyKind<>(
                "Date",
                LocalDateTime.parse("2026-07-01T12:00:00.123456789"),
                LocalDateTime.parse("2026-07-01T12:00:00.123456"),
                LocalDateTime.parse("2026-03-29T02:30:00"),
                LocalDateTime.parse("2026-07-01T12:00:00"),
                DateRepository::new,
                id -> new DateRecord().setId(id).setLabel("new"),
                DateRecord::id,
                BOX.DATES,
                DATE.BOXES,
                DATE.CHILDREN,
                DATE.PARENT,
                new KeyKind.Accessors<>(
                        (dsl, id) -> new DateRepository(dsl).boxes(id),
                        (dsl, ids) -> new DateRepository(dsl).boxesOf(ids),
                        (dsl, id) -> new DateRepository(dsl).children(id),
                        (dsl, ids) -> new DateRepository(dsl).childrenOf(ids),
                        (dsl, id) -> new DateRepository(dsl).parent(id),
                        (dsl, ids) -> new DateRepository(dsl).parentOf(ids)));
    }

    private static KeyKind<ClockRecord, LocalTime> clock() {
        return new KeyKind<>(
                "Clock",
                LocalTime.parse("12:00:00.123456789"),
                LocalTime.parse("12:00:00.123456"),
                LocalTime.parse("00:00:00"),
                LocalTime.parse("23:59:59.999999"),
                ClockRepository::new,
                id -> new ClockRecord().setId(id).setLabel("new"),
                ClockRecord::id,
                BOX.CLOCKS,
                CLOCK.BOXES,
                CLOCK.CHILDREN,
                CLOCK.PARENT,
                new KeyKind.Accessors<>(
                        (dsl, id) -> new ClockRepository(dsl).boxes(id),
                        (dsl, ids) -> new ClockRepository(dsl).boxesOf(ids),
                        (dsl, id) -> new ClockRepository(dsl).children(id),
                        (dsl, ids) -> new ClockRepository(dsl).childrenOf(ids),
                        (dsl, id) -> new ClockRepository(dsl).parent(id),
                        (dsl, ids) -> new ClockRepository(dsl).parentOf(ids)));
    }

    private static KeyKind<NameRecord, String> name() {
        return new KeyKind<>(
                "Name",
                "ann",
                "ANN",
                "bob",
                "Cy",
                NameRepository::new,
                id -> new NameRecord().setId(id).setLabel("new"),
                NameRecord::id,
                BOX.NAMES,
                NAME.BOXES,
                NAME.CHILDREN,
                NAME.PARENT,
                new KeyKind.Accessors<>(
                        (dsl, id) -> new NameRepository(dsl).boxes(id),
                        (dsl, ids) -> new NameRepository(dsl).boxesOf(ids),
                        (dsl, id) -> new NameRepository(dsl).children(id),
                        (dsl, ids) -> new NameRepository(dsl).childrenOf(ids),
                        (dsl, id) -> new NameRepository(dsl).parent(id),
                        (dsl, ids) -> new NameRepository(dsl).parentOf(ids)));
    }

    private static KeyKind<CodeRecord, String> code() {
        return new KeyKind<>(
                "Code",
                "ab",
                "ab",
                "abc",
                "b",
                CodeRepository::new,
                id -> new CodeRecord().setId(id).setLabel("new"),
                CodeRecord::id,
                BOX.CODES,
                CODE.BOXES,
                CODE.CHILDREN,
                CODE.PARENT,
                new KeyKind.Accessors<>(
                        (dsl, id) -> new CodeRepository(dsl).boxes(id),
                        (dsl, ids) -> new CodeRepository(dsl).boxesOf(ids),
                        (dsl, id) -> new CodeRepository(dsl).children(id),
                        (dsl, ids) -> new CodeRepository(dsl).childrenOf(ids),
                        (dsl, id) -> new CodeRepository(dsl).parent(id),
                        (dsl, ids) -> new CodeRepository(dsl).parentOf(ids)));
    }

    private static KeyKind<GradeRecord, Level> grade() {
        return new KeyKind<>(
                "Grade",
                Level.LOW,
                Level.LOW,
                Level.HIGH,
                Level.TOP,
                GradeRepository::new,
                id -> new GradeRecord().setId(id).setLabel("new"),
                GradeRecord::id,
                BOX.GRADES,
                GRADE.BOXES,
                GRADE.CHILDREN,
                GRADE.PARENT,
                new KeyKind.Accessors<>(
                        (dsl, id) -> new GradeRepository(dsl).boxes(id),
                        (dsl, ids) -> new GradeRepository(dsl).boxesOf(ids),
                        (dsl, id) -> new GradeRepository(dsl).children(id),
                        (dsl, ids) -> new GradeRepository(dsl).childrenOf(ids),
                        (dsl, id) -> new GradeRepository(dsl).parent(id),
                        (dsl, ids) -> new GradeRepository(dsl).parentOf(ids)));
    }

    private static KeyKind<TotalRecord, BigInteger> total() {
        return new KeyKind<>(
                "Total",
                new BigInteger("12345678901234567"),
                new BigInteger("12345678901234567"),
                BigInteger.TEN,
                BigInteger.ZERO,
                TotalRepository::new,
                id -> new TotalRecord().setId(id).setLabel("new"),
                TotalRecord::id,
                BOX.TOTALS,
                TOTAL.BOXES,
                TOTAL.CHILDREN,
                TOTAL.PARENT,
                new KeyKind.Accessors<>(
                        (dsl, id) -> new TotalRepository(dsl).boxes(id),
                        (dsl, ids) -> new TotalRepository(dsl).boxesOf(ids),
                        (dsl, id) -> new TotalRepository(dsl).children(id),
                        (dsl, ids) -> new TotalRepository(dsl).childrenOf(ids),
                        (dsl, id) -> new TotalRepository(dsl).parent(id),
                        (dsl, ids) -> new TotalRepository(dsl).parentOf(ids)));
    }

    private static KeyKind<PartRecord, PartKey> part() {
        return new KeyKind<>(
                "Part",
                part("1.5", "2026-07-01T12:00:00Z", "ann"),
                part("1.50", "2026-07-01T14:00:00.000000001+02:00", "ann"),
                part("1.5", "2026-07-01T12:00:00Z", "bob"),
                part("2", "2026-07-01T12:00:00Z", "ann"),
                PartRepository::new,
                id -> new PartRecord()
                        .setAmount(id.amount())
                        .setMoment(id.moment())
                        .setName(id.name())
                        .setLabel("new"),
                row -> new PartKey(row.amount(), row.moment(), row.name()),
                BOX.PARTS,
                PART.BOXES,
                PART.CHILDREN,
                PART.PARENT,
                new KeyKind.Accessors<>(
                        (dsl, id) -> new PartRepository(dsl).boxes(id),
                        (dsl, ids) -> new PartRepository(dsl).boxesOf(ids),
                        (dsl, id) -> new PartRepository(dsl).children(id),
                        (dsl, ids) -> new PartRepository(dsl).childrenOf(ids),
                        (dsl, id) -> new PartRepository(dsl).parent(id),
                        (dsl, ids) -> new PartRepository(dsl).parentOf(ids)));
    }

    private static PartKey part(String amount, String moment, String name) {
        return new PartKey(new BigDecimal(amount), OffsetDateTime.parse(moment), name);
    }
}
