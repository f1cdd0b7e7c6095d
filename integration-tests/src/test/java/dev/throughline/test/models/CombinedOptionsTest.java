package dev.throughline.test.models;

import static depot.CrateTable.CRATE;
import static depot.PackingTable.PACKING;
import static depot.PartTable.PART;
import static depot.SealingTable.SEALING;
import static dev.throughline.test.DatabaseKind.MARIADB;
import static dev.throughline.test.DatabaseKind.POSTGRES;
import static gallery.FrameTable.FRAME;
import static gallery.HangingTable.HANGING;
import static gallery.InfluencesTable.INFLUENCES;
import static gallery.PainterTable.PAINTER;
import static gallery.ResidencyTable.RESIDENCY;
import static gallery.RoomTable.ROOM;
import static gallery.StickerTable.STICKER;
import static gallery.StickingTable.STICKING;
import static gallery.WorkTable.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depot.CrateRecord;
import depot.CrateRepository;
import depot.PackingRecord;
import depot.PartRecord;
import depot.PartRepository;
import depot.SealingRecord;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Statements.Action;
import dev.throughline.test.Threads;
import gallery.FrameRecord;
import gallery.FrameRepository;
import gallery.PainterRecord;
import gallery.PainterRepository;
import gallery.RoomKey;
import gallery.RoomRecord;
import gallery.RoomRepository;
import gallery.Status;
import gallery.StickerRecord;
import gallery.StickerRepository;
import gallery.StickingRecord;
import gallery.Work;
import gallery.WorkRecord;
import gallery.WorkRepository;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jooq.Configuration;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Options of associations that are given together. */
@DatabaseTest
class CombinedOptionsTest {

    private static final RoomKey EAST = new RoomKey("east", 1);
    private static final RoomKey WEST = new RoomKey("west", 1);

    private final Database database;
    private final CrateRepository crates;
    private final PartRepository parts;
    private final RoomRepository rooms;
    private final WorkRepository works;
    private final StickerRepository stickers;
    private final FrameRepository frames;
    private final PainterRepository painters;
    private CrateRecord crate;
    private CrateRecord empty;
    private PartRecord nut;
    private PartRecord bolt;
    private WorkRecord sea;
    private WorkRecord sun;
    private WorkRecord old;

    CombinedOptionsTest(Database database) {
        this.database = database;
        database.once(dsl -> {
            depot.Tables.create(dsl);
            gallery.Tables.create(dsl);
        });
        crates = new CrateRepository(database.dsl());
        parts = new PartRepository(database.dsl());
        rooms = new RoomRepository(database.dsl());
        works = new WorkRepository(database.dsl());
        stickers = new StickerRepository(database.dsl());
        frames = new FrameRepository(database.dsl());
        painters = new PainterRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        List.of(
                        PACKING,
                        SEALING,
                        CRATE,
                        PART,
                        HANGING,
                        STICKING,
                        INFLUENCES,
                        RESIDENCY,
                        ROOM,
                        WORK,
                        FRAME,
                        STICKER,
                        PAINTER)
                .forEach(table -> database.plain().deleteFrom(table).execute());
        crate = crates.insert(new CrateRecord().setCode("c-1"));
        empty = crates.insert(new CrateRecord().setCode("c-2"));
        nut = parts.insert(new PartRecord().setName("nut"));
        bolt = parts.insert(new PartRecord().setName("bolt"));
        rooms.insert(new RoomRecord().setWing("east").setNumber(1));
        rooms.insert(new RoomRecord().setWing("west").setNumber(1));
        sea = work("sea", Status.SHOWN);
        sun = work("sun", Status.SHOWN);
        old = work("old", Status.STORED);
    }

    private WorkRecord work(String title, Status status) {
        return works.insert(new WorkRecord().setTitle(title).setStatus(status));
    }

    private Configuration conservative() {
        Configuration configuration = database.dsl().configuration().derive();
        configuration.data("dev.throughline.dialect", "conservative");
        return configuration;
    }

    private static List<String> titles(List<? extends Work> works) {
        return works.stream().map(Work::title).toList();
    }

    private static List<String> names(List<PartRecord> parts) {
        return parts.stream().map(PartRecord::name).toList();
    }

    private void sends(int statements, Action action) {
        assertThat(database.statements().of(action)).hasSize(statements);
    }

    @Test
    void pairs_that_are_linked_several_times_are_kept_apart_by_scope_and_removed_softly() {
        repeated(crates, parts);
    }

    @Test
    void they_are_so_without_any_capability() {
        repeated(crates.with(conservative()), parts.with(conservative()));
    }

    private void repeated(CrateRepository crates, PartRepository parts) {
        List<PackingRecord> in = crates.addPacked(crate, List.of(nut, bolt, nut), link -> link.setPieces(3));
        crates.addPacked("c-1", bolt.id(), link -> link.setPieces(9));
        PackingRecord out = parts.addTakenFrom(nut, crate);

        assertThat(in).extracting(PackingRecord::partId).containsExactly(nut.id(), bolt.id(), nut.id());
        assertThat(in).extracting(PackingRecord::id).doesNotHaveDuplicates();
        assertThat(out.direction()).isEqualTo("out");
        assertThat(out.crateCode()).isEqualTo("c-1");
        assertThat(names(crates.getPacked(crate))).containsExactly("bolt", "nut", "nut", "bolt");
        assertThat(names(crates.getTaken(crate))).containsExactly("nut");
        assertThat(parts.packedIn(nut).ids()).containsExactly("c-1", "c-1");
        assertThat(crates.hasPacked("c-1", List.of(nut.id(), bolt.id()))).isTrue();
        assertThat(crates.hasTaken(crate, List.of(nut, bolt))).isFalse();
        assertThat(crates.packed("c-1").updateAll(nut.id(), link -> link.setPieces(4)))
                .isEqualTo(2);
        assertThat(crates.removePacked(crate, nut)).isEqualTo(2);
        assertThat(crates.removePacked(crate, nut)).isZero();
        assertThat(crates.countPacked(crate)).isEqualTo(2);
        assertThat(names(crates.getTaken(crate))).containsExactly("nut");
        assertThat(crates.packed("c-1").links(q -> q.withDeleted())).hasSize(4);
        assertThat(crates.packedOf(List.of("c-1", "c-2")).count()).isEqualTo(Map.of("c-1", 2L, "c-2", 0L));
        assertThat(crates.packedOf(List.of("c-1", "c-2"))
                        .get(q -> q.withDeleted().limit(3))
                        .get("c-1"))
                .hasSize(3);
        crates.addPacked(crate, nut);
        assertThat(database.plain().fetchCount(PACKING)).isEqualTo(6);
        assertThat(crates.find()
                        .where(CRATE.PACKED.hasAll(List.of(nut.id(), bolt.id())))
                        .fetch())
                .extracting(CrateRecord::code)
                .containsExactly("c-1");
        assertThat(crates.find().where(CRATE.TAKEN.any(PART.NAME.eq("bolt"))).fetch())
                .isEmpty();
        assertThat(parts.find()
                        .orderBy(PART.PACKED_IN.count().desc())
                        .include(PART.TAKEN_FROM)
                        .fetch())
                .extracting(part -> part.name() + part.takenFrom().size())
                .containsExactly("bolt0", "nut1");
        assertThatThrownBy(() -> crates.addPacked("c-1", List.of(nut.id(), -1L)))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> crates.addPacked("none", nut.id())).isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(crates.countPacked(crate)).isEqualTo(3);
        PartRecord made = crates.createPacked(empty, new PartRecord().setName("pin"), link -> link.setPieces(1));
        assertThat(crates.packed("c-2").ids()).containsExactly(made.id());
    }

    @Test
    void another_unique_value_of_a_link_is_refused_and_takes_nothing_from_its_owner() {
        SealingRecord first =
                crates.addSealed(crate, nut, link -> link.setSeal("s-1").setNote("mine"));

        assertThatThrownBy(() -> crates.addSealed(
                        empty, List.of(bolt, nut), link -> link.setSeal("s-1").setNote("theirs")))
                .isInstanceOf(IntegrityConstraintViolationException.class);
        assertThatThrownBy(() -> crates.addSealed(
                        empty, bolt, link -> link.setSeal("s-1").setNote("theirs")))
                .isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(crates.sealed(empty).links()).isEmpty();
        assertThat(crates.sealed(crate).links())
                .singleElement()
                .satisfies(linked -> assertThat(linked.link()).isEqualTo(first));
        assertThat(crates.addSealed(crate, nut, link -> link.setSeal("s-1").setNote("still"))
                        .note())
                .isEqualTo("still");
        assertThat(crates.addSealed(empty, bolt, link -> link.setSeal("s-2")).seal())
                .isEqualTo("s-2");
    }

    @Test
    void a_link_whose_change_is_refused_stays_as_it_was() {
        crates.addSealed(crate, nut, link -> link.setSeal("s-1"));
        SealingRecord second = crates.addSealed(crate, bolt, link -> link.setSeal("s-2"));
        List<Consumer<Consumer<SealingRecord>>> changes = List.of(
                taken -> crates.addSealed(crate, bolt, taken),
                taken -> crates.sealed(crate).addAll(Map.of(bolt.id(), taken)),
                taken -> crates.sealed(crate).set(List.of(nut.id(), bolt.id()), taken),
                taken -> crates.sealed(crate).update(bolt.id(), taken));

        for (Consumer<Consumer<SealingRecord>> attempt : changes) {
            assertThatThrownBy(() -> attempt.accept(link -> link.setSeal("s-1")))
                    .isInstanceOf(DataAccessException.class);
            assertThat(crates.sealed(crate).links())
                    .extracting(linked -> linked.link().seal())
                    .containsExactlyInAnyOrder("s-1", "s-2");
        }
        assertThat(crates.sealed(crate).links(q -> q.where(PART.ID.eq(bolt.id()))))
                .singleElement()
                .satisfies(linked -> assertThat(linked.link()).isEqualTo(second));
    }

    @Test
    void links_of_which_one_is_refused_are_all_not_made() {
        crates.addSealed(crate, nut, link -> link.setSeal("s-1"));
        Map<Long, Consumer<SealingRecord>> wanted = new LinkedHashMap<>();
        wanted.put(bolt.id(), link -> link.setSeal("s-2"));
        wanted.put(nut.id(), link -> link.setSeal("s-1"));

        assertThatThrownBy(() -> crates.sealed(empty).addAll(wanted)).isInstanceOf(DataAccessException.class);
        assertThat(crates.sealed(empty).links()).isEmpty();
        assertThat(database.plain().fetchCount(SEALING)).isEqualTo(1);
    }

    @Test
    void scopes_of_both_kinds_hold_with_keys_of_two_columns_an_order_and_removal() {
        scoped(rooms, works);
    }

    @Test
    void scopes_hold_without_any_capability() {
        scoped(rooms.with(conservative()), works.with(conservative()));
    }

    private void scoped(RoomRepository rooms, WorkRepository works) {
        rooms.addOnWall(EAST, sea.id(), link -> link.setPosition(2));
        rooms.addOnWall(EAST, sun.id(), link -> link.setPosition(1));
        rooms.addOnFloor(EAST, sea.id());
        works.addWall(sea, rooms.findById(WEST).orElseThrow());

        assertThat(titles(rooms.getOnWalls(EAST))).containsExactly("sun", "sea");
        assertThat(rooms.onFloors(EAST).ids()).containsExactly(sea.id());
        assertThat(works.walls(sea).ids()).containsExactlyInAnyOrder(EAST, WEST);
        assertThatThrownBy(() -> rooms.addOnWalls(EAST, List.of(sea.id(), old.id())))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(old.id())));
        assertThatThrownBy(() -> works.addWall(old.id(), EAST)).isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(rooms.onWallsOf(List.of(WEST, EAST)).get(q -> q.limit(1)).values())
                .extracting(CombinedOptionsTest::titles)
                .containsExactly(List.of("sea"), List.of("sun"));
        assertThat(rooms.setOnWalls(EAST, List.of(sea.id())).removed()).containsExactly(sun.id());
        assertThat(rooms.onWallsOf(List.of(EAST))
                        .get(q -> q.withDeleted().offset(1).limit(1))
                        .values())
                .extracting(CombinedOptionsTest::titles)
                .containsExactly(List.of("sea"));
        assertThat(rooms.onWalls(EAST).toggle(List.of(sun.id(), sea.id())).added())
                .containsExactly(sun.id());
        assertThat(rooms.onWalls(EAST).update(sun.id(), link -> link.setPosition(7)))
                .hasValueSatisfying(link -> assertThat(link.position()).isEqualTo(7));
        WorkRecord made = rooms.createOnFloor(WEST, new WorkRecord().setTitle("new"));
        assertThat(made.status()).isEqualTo(Status.SHOWN);
        assertThat(works.floors(made).ids()).containsExactly(WEST);
        database.plain()
                .update(WORK)
                .set(WORK.STATUS, Status.STORED)
                .where(WORK.ID.eq(sun.id()))
                .execute();
        assertThat(rooms.countOnWalls(EAST)).isZero();
        assertThat(works.walls(sun).ids()).isEmpty();
        assertThat(works.hasWall(sun.id(), EAST)).isFalse();
        assertThat(works.find().where(WORK.WALLS.any()).fetch())
                .extracting(WorkRecord::title)
                .containsExactly("sea");
        assertThat(rooms.find()
                        .include(ROOM.ON_WALLS, walls -> walls.include(WORK.FLOORS))
                        .include(ROOM.ON_FLOORS)
                        .fetch())
                .extracting(room -> titles(room.onWalls()) + " " + titles(room.onFloors()))
                .containsExactly("[] [sea]", "[sea] [new]");
        assertThat(rooms.onWalls(EAST).clear()).isZero();
    }

    @Test
    void two_owners_of_one_table_have_attributes_and_removal_of_their_own() {
        owned(works, frames, stickers);
    }

    @Test
    void two_owners_are_so_without_any_capability() {
        owned(works.with(conservative()), frames.with(conservative()), stickers.with(conservative()));
    }

    private void owned(WorkRepository works, FrameRepository frames, StickerRepository stickers) {
        FrameRecord frame = frames.insert(new FrameRecord().setId(sea.id()).setShape("round"));
        StickerRecord star = stickers.insert(new StickerRecord().setLabel("star"));
        StickerRecord moon = stickers.insert(new StickerRecord().setLabel("moon"));
        works.addSticker(sea, star, link -> link.setCorner(1));
        StickingRecord onFrame = frames.addSticker(frame, star, link -> link.setCorner(2));

        assertThat(onFrame.ownerType()).isEqualTo("frame");
        assertThat(frames.addSticker(frame, star)).isEqualTo(onFrame);
        assertThat(works.removeSticker(sea, star)).isEqualTo(1);
        assertThat(frames.hasSticker(frame, star)).isTrue();
        assertThat(stickers.frames(star).ids()).containsExactly(frame.id());
        assertThat(stickers.works(star).ids()).isEmpty();
        assertThat(stickers.works(star).links(q -> q.withDeleted()))
                .singleElement()
                .satisfies(linked -> assertThat(linked.link().corner()).isEqualTo(1));
        assertThat(stickers.addWork(star, sea).corner()).isEqualTo(1);
        assertThat(frames.stickers(frame)
                        .set(List.of(star.id(), moon.id()), link -> link.setCorner(4))
                        .updated())
                .containsExactly(star.id());
        assertThat(works.stickers(sea).links())
                .singleElement()
                .satisfies(linked -> assertThat(linked.link().corner()).isEqualTo(1));
        assertThat(stickers.find()
                        .include(STICKER.WORKS)
                        .include(STICKER.FRAMES)
                        .fetch())
                .extracting(sticker -> sticker.label()
                        + sticker.works().size()
                        + sticker.frames().size())
                .containsExactly("star11", "moon01");
        assertThat(frames.find().where(FRAME.STICKERS.count().eq(2)).fetch()).hasSize(1);
        assertThat(works.find()
                        .where(WORK.STICKERS.every(STICKER.LABEL.eq("star")))
                        .fetch())
                .hasSize(3);
        assertThatThrownBy(() -> works.addSticker(-5L, star.id())).isInstanceOf(LinkTargetNotFoundException.class);
    }

    @Test
    void both_directions_of_a_model_with_itself_keep_to_the_scope() {
        works.addModels(sun, List.of(sea));
        works.addCopies(sea, List.of(sun, old));

        assertThat(titles(works.getModels(old))).containsExactly("sea");
        assertThat(titles(works.getCopies(sea))).containsExactly("sun", "old");
        assertThatThrownBy(() -> works.addModel(sun, old)).isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> works.addCopy(old, sun)).isInstanceOf(LinkTargetNotFoundException.class);
        database.plain()
                .update(WORK)
                .set(WORK.STATUS, Status.STORED)
                .where(WORK.ID.eq(sea.id()))
                .execute();
        assertThat(works.countModels(sun)).isZero();
        assertThat(works.copies(sea).ids()).isEmpty();
        assertThat(works.find().where(WORK.COPIES.any()).fetch()).isEmpty();
        assertThat(works.find().where(WORK.MODELS.any(WORK.TITLE.eq("sea"))).fetch())
                .isEmpty();
        assertThat(works.find().include(WORK.MODELS).include(WORK.COPIES).fetch())
                .allSatisfy(work -> assertThat(work.models()).isEmpty())
                .allSatisfy(work -> assertThat(work.copies()).isEmpty());
        assertThatThrownBy(() -> works.setCopies(sea, List.of())).isInstanceOf(LinkTargetNotFoundException.class);
        database.plain()
                .update(WORK)
                .set(WORK.STATUS, Status.SHOWN)
                .where(WORK.ID.eq(sea.id()))
                .execute();
        var w = WORK.as("w");
        assertThat(database.dsl()
                        .select(w.TITLE)
                        .from(w)
                        .where(w.MODELS.any(WORK.TITLE.lt(w.TITLE)))
                        .fetch(w.TITLE))
                .containsExactly("sun");
    }

    @Test
    void a_key_of_text_meets_a_key_of_two_columns() {
        PainterRecord ann = painters.insert(new PainterRecord().setHandle("@ann"));
        painters.addRooms(
                ann,
                List.of(rooms.findById(EAST).orElseThrow(), rooms.findById(WEST).orElseThrow()));

        assertThat(rooms.painters(EAST).ids()).containsExactly("@ann");
        assertThat(rooms.painters(EAST).update("@ann", link -> link.setLight("north")))
                .hasValueSatisfying(link -> assertThat(link.light()).isEqualTo("north"));
        assertThat(painters.setRooms("@ann", List.of(EAST)).removed()).containsExactly(WEST);
        assertThat(painters.roomsOf(List.of("@ann", "@bob")).ids())
                .isEqualTo(Map.of("@ann", List.of(EAST), "@bob", List.of()));
        assertThat(rooms.find().include(ROOM.PAINTERS, q -> q.withLinks()).fetch())
                .extracting(room -> room.painterLinks().size())
                .containsExactly(1, 0);
        assertThat(rooms.find().where(ROOM.PAINTERS.hasAny(List.of("@ann"))).fetch())
                .hasSize(1);
        PainterRecord dee = rooms.createPainter(WEST, new PainterRecord().setHandle("@dee"));
        assertThat(painters.rooms("@dee").ids()).containsExactly(WEST);
        assertThat(dee.getRooms()).hasSize(1);
        if (database.is(MARIADB)) {
            painters.addRoom("@DEE", EAST);
            assertThat(painters.find()
                            .where(PAINTER.HANDLE.eq("@dee"))
                            .include(PAINTER.ROOMS)
                            .fetch())
                    .singleElement()
                    .satisfies(painter -> assertThat(painter.rooms()).hasSize(2));
            assertThat(painters.roomsOf(List.of("@DEE")).count()).isEqualTo(Map.of("@DEE", 2L));
        }
    }

    @Test
    void options_cost_no_statement() {
        WorkRecord moon = work("moon", Status.SHOWN);
        // With a scope the targets' rows tell which links there are, so that the lock cannot read them along.
        int scopedSet = database.is(POSTGRES) ? 2 : 4;
        sends(1, () -> crates.addPacked(crate, List.of(nut, nut, bolt)));
        sends(1, () -> crates.removePacked(crate, nut));
        sends(1, () -> crates.packedOf(List.of("c-1")).get());
        sends(1, () -> rooms.addOnWalls(EAST, List.of(sea.id(), sun.id())));
        sends(1, () -> rooms.onWallsOf(List.of(EAST, WEST)).get(q -> q.limit(1)));
        sends(scopedSet, () -> rooms.setOnWalls(EAST, List.of(sun.id(), moon.id())));
        sends(1, () -> painters.getRooms("@ann"));
        sends(2, () -> rooms.find().include(ROOM.ON_WALLS).fetch());
    }

    @Test
    void the_callers_rollback_undoes_everything() throws Exception {
        crates.addPacked(crate, nut);
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            CrateRepository inside = crates.with(database.dsl(connection));
            inside.addPacked(crate, List.of(nut, bolt));
            inside.createTaken(crate, new PartRecord().setName("pin"));
            assertThatThrownBy(() -> inside.addTaken("c-1", List.of(nut.id(), -1L)))
                    .isInstanceOf(LinkTargetNotFoundException.class);
            assertThat(inside.countPacked(crate)).isEqualTo(3);
            rooms.with(database.dsl(connection)).setOnWalls(EAST, List.of(sea.id()));
            connection.rollback();
        }
        assertThat(crates.packed("c-1").ids()).containsExactly(nut.id());
        assertThat(crates.countTaken(crate)).isZero();
        assertThat(parts.count()).isEqualTo(2);
        assertThat(rooms.countOnWalls(EAST)).isZero();
    }

    @Test
    void eight_threads_lose_nothing() throws Exception {
        List<Callable<Object>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(() -> crates.addPacked("c-1", List.of(nut.id(), bolt.id())));
            calls.add(() -> rooms.addOnWall(EAST, sea.id(), link -> link.setPosition(1)));
        }
        Threads.together(calls);

        assertThat(crates.countPacked(crate)).isEqualTo(8);
        assertThat(rooms.onWalls(EAST).ids()).containsExactly(sea.id());
    }
}
