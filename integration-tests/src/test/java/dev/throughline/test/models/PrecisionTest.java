package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static tides.GaugeTable.GAUGE;
import static tides.MeasurementTable.MEASUREMENT;
import static tides.ProbeTable.PROBE;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tides.GaugeRecord;
import tides.GaugeRepository;
import tides.MeasurementRecord;
import tides.ProbeRecord;
import tides.ProbeRepository;

/** Values that are finer than their columns: a record has what its row has, and what the column keeps for the same is no change. */
@DatabaseTest(conservative = true)
@SuppressWarnings("deprecation") // jOOQ 3.20 renames what 3.19 has by this name alone.
class PrecisionTest {

    private static final Instant FINE = Instant.parse("2026-10-25T00:30:00.123456789Z");

    private static final Instant KEPT = Instant.parse("2026-10-25T00:30:00.123456Z");

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private static final BigDecimal HALF = new BigDecimal("1.005");

    private final Database database;
    private final GaugeRepository gauges;
    private final ProbeRepository probes;

    PrecisionTest(Database database) {
        this.database = database;
        String zoned = database.is(DatabaseKind.POSTGRES, DatabaseKind.H2)
                ? "timestamp(6) with time zone"
                : database.is(DatabaseKind.MARIADB) ? "datetime(6) null" : "text";
        String local = database.is(DatabaseKind.MARIADB) ? "datetime(6)" : "timestamp";
        String coarse = database.is(DatabaseKind.MARIADB) ? "datetime(3)" : "timestamp(3)";
        String ddl = """
                create table "gauges" ("id" bigint primary key, "read_at" ZONED, "sent_at" ZONED, "local_at" LOCAL, "daily" time(6),
                  "coarse_at" COARSE, "level" numeric(10, 2));
                create table "probes" ("id" bigint primary key);
                create table "measurements" ("gauge_id" bigint not null references "gauges" ("id"),
                  "probe_id" bigint not null references "probes" ("id"), "value" numeric(10, 2), "taken_at" ZONED,
                  "coarse_at" COARSE, "changed_at" ZONED, primary key ("gauge_id", "probe_id"))
                """.replace("ZONED", zoned).replace("LOCAL", local).replace("COARSE", coarse);
        String quoted = database.is(DatabaseKind.MARIADB) ? ddl.replace('"', '`') : ddl;
        database.once(dsl -> Stream.of(quoted.split(";", -1)).forEach(dsl::execute));
        gauges = new GaugeRepository(database.dsl());
        probes = new ProbeRepository(database.dsl());
    }

    @BeforeEach
    void empty() {
        Stream.of(MEASUREMENT, GAUGE, PROBE)
                .forEach(table -> database.plain().deleteFrom(table).execute());
    }

    private static GaugeRecord fill(GaugeRecord gauge) {
        return gauge.setReadAt(FINE)
                .setSentAt(FINE.atOffset(ZoneOffset.ofHours(3)))
                .setLocalAt(local(FINE))
                .setDaily(LocalTime.parse("12:00:00.123456789"))
                .setLevel(new BigDecimal("1.5"));
    }

    private static LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private GaugeRecord found(GaugeRecord gauge) {
        return gauges.findById(gauge.id()).orElseThrow();
    }

    private void isAsItsRow(GaugeRecord gauge) {
        GaugeRecord found = found(gauge);
        assertThat(gauge.level()).isEqualByComparingTo(found.level());
        assertThat(gauge.readAt()).isEqualTo(found.readAt());
        assertThat(gauge.sentAt()).isEqualTo(found.sentAt());
        assertThat(gauge.localAt()).isEqualTo(found.localAt());
        assertThat(gauge.daily()).isEqualTo(found.daily());
        assertThat(gauge.coarseAt()).isEqualTo(found.coarseAt());
        assertThat(gauge.changed()).isFalse();
        assertThat(gauge.readAt()).isEqualTo(KEPT);
    }

    @Test
    void a_record_has_what_its_row_has() {
        GaugeRecord one = gauges.insert(fill(new GaugeRecord().setId(1L)));
        isAsItsRow(one);
        List<GaugeRecord> more =
                gauges.insertAll(List.of(fill(new GaugeRecord().setId(2L)), fill(new GaugeRecord().setId(3L))));
        more.forEach(this::isAsItsRow);

        isAsItsRow(gauges.update(fill(one)));
        gauges.updateAll(more.stream().map(PrecisionTest::fill).toList());
        more.forEach(this::isAsItsRow);
        gauges.saveAll(more.stream().map(PrecisionTest::fill).toList());
        more.forEach(this::isAsItsRow);
    }

    @Test
    void what_a_coarser_column_makes_of_a_value_is_read_back() {
        GaugeRecord one =
                gauges.insert(fill(new GaugeRecord().setId(1L).setCoarseAt(KEPT).setLevel(HALF)));
        isAsItsRow(one);
        isAsItsRow(gauges.update(one.setLevel(HALF)));
        isAsItsRow(gauges.update(one.setCoarseAt(KEPT)));
        gauges.updateAll(List.of(one.setLevel(HALF).setCoarseAt(KEPT)));
        isAsItsRow(one);
        if (!database.is(DatabaseKind.SQLITE)) {
            assertThat(one.level().scale()).isEqualTo(2);
        }
        assertThat(one.coarseAt()).isEqualTo(KEPT.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void a_link_that_is_given_what_it_has_is_not_changed() {
        gauges.insert(new GaugeRecord().setId(1L));
        List<Long> ids = List.of(1L, 2L, 3L);
        probes.insertAll(ids.stream().map(id -> new ProbeRecord().setId(id)).toList());
        gauges.probes(1L).add(1L, PrecisionTest::measured);
        gauges.probes(1L).addAll(ids, PrecisionTest::measured);
        database.plain()
                .update(MEASUREMENT)
                .set(MEASUREMENT.CHANGED_AT, LONG_AGO)
                .execute();

        gauges.probes(1L).add(1L, PrecisionTest::measured);
        areUntouched("add");
        gauges.probes(1L).addAll(ids, PrecisionTest::measured);
        areUntouched("addAll");
        assertThat(gauges.probes(1L).set(ids, PrecisionTest::measured).updated())
                .isEmpty();
        areUntouched("set");
        gauges.probes(1L).update(1L, PrecisionTest::measured);
        areUntouched("update");
    }

    private static void measured(MeasurementRecord link) {
        link.setValue(new BigDecimal("1.50")).setTakenAt(FINE).setCoarseAt(local(KEPT));
    }

    private void areUntouched(String verb) {
        assertThat(database.plain().fetch(MEASUREMENT))
                .as(verb)
                .extracting(MeasurementRecord::changedAt)
                .containsOnly(LONG_AGO);
    }

    @Test
    void what_is_asked_for_is_as_precise_as_what_is_stored() {
        gauges.insert(fill(new GaugeRecord().setId(1L)));

        assertThat(gauges.find().where(GAUGE.READ_AT.eq(FINE)).count()).isEqualTo(1);
        assertThat(gauges.find().where(GAUGE.LOCAL_AT.eq(local(FINE))).count()).isEqualTo(1);
        assertThat(gauges.find().where(GAUGE.READ_AT.gt(FINE)).count()).isZero();
        assertThat(gauges.find().where(GAUGE.LEVEL.eq(new BigDecimal("1.500"))).count())
                .isEqualTo(1);
    }
}
