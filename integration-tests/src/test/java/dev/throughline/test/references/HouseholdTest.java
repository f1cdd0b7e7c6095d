package dev.throughline.test.references;

import static household.BadgeTable.BADGE;
import static household.DeskTable.DESK;
import static household.KidTable.KID;
import static household.OwnerTable.OWNER;
import static household.PassportTable.PASSPORT;
import static household.PersonTable.PERSON;
import static household.PetTable.PET;
import static household.ToyTable.TOY;
import static household.UmbrellaTable.UMBRELLA;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Statements;
import household.BadgeRepository;
import household.DeskRecord;
import household.DeskRepository;
import household.KidRecord;
import household.KidRepository;
import household.OwnerRecord;
import household.OwnerRepository;
import household.PassportRecord;
import household.PassportRepository;
import household.PersonRecord;
import household.PersonRepository;
import household.PetRepository;
import household.Tables;
import household.ToyRecord;
import household.ToyRepository;
import household.UmbrellaRepository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the household share. Rows are looked at with plain jOOQ, never through what is tested. */
@DatabaseTest
abstract class HouseholdTest {

    static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);

    /** An id that no row has. */
    static final long NOBODY = 999_999_999L;

    /** Each after those that refer to it. */
    private static final List<Table<?>> TABLES = List.of(TOY, PET, UMBRELLA, OWNER, KID, PASSPORT, DESK, BADGE, PERSON);

    final Database database;
    final DSLContext dsl;
    final DSLContext plain;
    final Statements statements;
    final OwnerRepository owners;
    final ToyRepository toys;
    final KidRepository kids;
    final PetRepository pets;
    final UmbrellaRepository umbrellas;
    final PersonRepository people;
    final PassportRepository passports;
    final DeskRepository desks;
    final BadgeRepository badges;

    HouseholdTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        dsl = database.dsl();
        plain = database.plain();
        statements = database.statements();
        owners = new OwnerRepository(dsl);
        toys = new ToyRepository(dsl);
        kids = new KidRepository(dsl);
        pets = new PetRepository(dsl);
        umbrellas = new UmbrellaRepository(dsl);
        people = new PersonRepository(dsl);
        passports = new PassportRepository(dsl);
        desks = new DeskRepository(dsl);
        badges = new BadgeRepository(dsl);
    }

    @BeforeEach
    void empty() {
        TABLES.forEach(table -> plain.deleteFrom(table).execute());
    }

    OwnerRecord owner(String name) {
        return owners.insert(new OwnerRecord().setName(name));
    }

    ToyRecord toy(String name) {
        return toys.insert(new ToyRecord().setName(name));
    }

    /** Inserts toys of these names, without an owner; their ids grow in this order. */
    List<ToyRecord> toys(String... names) {
        List<ToyRecord> all = new ArrayList<>();
        for (String name : names) {
            all.add(toy(name));
        }
        return all;
    }

    ToyRecord toyOf(OwnerRecord owner, String name) {
        return toys.insert(new ToyRecord().setName(name).setOwnerId(owner.id()));
    }

    KidRecord kid(String name) {
        return kids.insert(new KidRecord().setName(name));
    }

    PersonRecord person(String name) {
        return people.insert(new PersonRecord().setName(name));
    }

    PassportRecord passportOf(PersonRecord person, String number) {
        return passports.insert(new PassportRecord().setNumber(number).setPersonId(person.id()));
    }

    DeskRecord desk(String label) {
        return desks.insert(new DeskRecord().setLabel(label));
    }

    static List<Long> ids(List<? extends Record> records) {
        return records.stream().map(record -> record.get(ID)).toList();
    }

    /** Gives the owner of each toy, as the table has it. */
    Map<Long, @Nullable Long> ownersOfToys() {
        return ownersOfToys(plain);
    }

    static Map<Long, @Nullable Long> ownersOfToys(DSLContext context) {
        Map<Long, @Nullable Long> owners = new LinkedHashMap<>();
        context.select(TOY.ID, TOY.OWNER_ID)
                .from(TOY)
                .orderBy(TOY.ID)
                .forEach(row -> owners.put(row.value1(), row.value2()));
        return owners;
    }

    /** Gives the ids of an owner's toys, as the table has them. */
    List<Long> toysOf(long owner) {
        return plain.select(TOY.ID)
                .from(TOY)
                .where(TOY.OWNER_ID.eq(owner))
                .orderBy(TOY.ID)
                .fetch(TOY.ID);
    }

    /** Gives the ids of a person's desks, as the table has them. */
    List<Long> desksOf(long person) {
        return plain.select(DESK.ID)
                .from(DESK)
                .where(DESK.PERSON_ID.eq(person))
                .orderBy(DESK.ID)
                .fetch(DESK.ID);
    }

    /** Gives the numbers of a person's passports, as the table has them. */
    List<String> passportsOf(long person) {
        return plain.select(PASSPORT.NUMBER)
                .from(PASSPORT)
                .where(PASSPORT.PERSON_ID.eq(person))
                .orderBy(PASSPORT.ID)
                .fetch(PASSPORT.NUMBER);
    }

    /** Gives all rows of all tables with all their columns, to compare before with after. */
    List<String> everything() {
        List<String> rows = new ArrayList<>();
        for (Table<?> table : TABLES) {
            plain.selectFrom(table).orderBy(ID).forEach(row -> rows.add(table + ": " + row.intoMap()));
        }
        return rows;
    }

    /** Asserts that rows are missed by their ids, and that nothing was written. */
    void misses(String table, List<?> missing, ThrowingCallable call) {
        List<String> before = everything();
        Assertions.assertThatThrownBy(call).isInstanceOfSatisfying(LinkTargetNotFoundException.class, e -> {
            Assertions.assertThat(e.table()).isEqualTo(table);
            Assertions.assertThat(e.missing()).isEqualTo(missing);
        });
        Assertions.assertThat(everything()).isEqualTo(before);
    }

    /** Gives how many statements something sends. */
    int count(Statements.Action action) {
        return statements.of(action).size();
    }

    static <T> T present(Optional<T> optional) {
        return optional.orElseThrow((Supplier<AssertionError>) () -> new AssertionError("nothing there"));
    }
}
