package dev.throughline.test.references;

import static dev.throughline.test.DatabaseKind.POSTGRES;
import static household.DeskTable.DESK;
import static household.KidTable.KID;
import static household.OwnerTable.OWNER;
import static household.PassportTable.PASSPORT;
import static household.PersonTable.PERSON;
import static household.ToyTable.TOY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Mode;
import household.KidRecord;
import household.OwnerRecord;
import household.OwnerTable;
import household.PersonRecord;
import household.ToyRecord;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be asked of associations by foreign keys in conditions and orders, and their paths in plain jOOQ. */
@DatabaseTest(conservative = true)
class ReferenceConditionsTest extends HouseholdTest {

    private OwnerRecord ann;
    private OwnerRecord bob;
    private OwnerRecord lonely;
    private ToyRecord ball;
    private ToyRecord doll;
    private ToyRecord kite;
    private ToyRecord lost;
    private PersonRecord cem;
    private PersonRecord dee;

    ReferenceConditionsTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        ann = owner("Ann");
        bob = owner("Bob");
        lonely = owner("Lonely");
        ball = toyOf(ann, "ball");
        doll = toyOf(bob, "doll");
        kite = toyOf(ann, "kite");
        lost = toy("lost");
        cem = person("Cem");
        dee = person("Dee");
        passportOf(cem, "C1");
        people.setDesk(cem, desk("first"));
    }

    private List<OwnerRecord> ownersWhere(Condition condition) {
        return owners.findBy(condition);
    }

    private List<ToyRecord> toysWhere(Condition condition) {
        return toys.findBy(condition);
    }

    private List<PersonRecord> peopleWhere(Condition condition) {
        return people.findBy(condition);
    }

    @Test
    void any_none_and_every_of_a_has_many() {
        assertThat(ownersWhere(OWNER.TOYS.any())).containsExactly(ann, bob);
        assertThat(ownersWhere(OWNER.TOYS.none())).containsExactly(lonely);
        assertThat(ownersWhere(OWNER.TOYS.any(TOY.NAME.eq("kite")))).containsExactly(ann);
        assertThat(ownersWhere(OWNER.TOYS.none(TOY.NAME.eq("kite")))).containsExactly(bob, lonely);
        assertThat(ownersWhere(OWNER.TOYS.every(TOY.NAME.eq("doll")))).containsExactly(bob, lonely);
        Condition unknown = TOY.NAME.eq(DSL.castNull(TOY.NAME.getDataType()));
        assertThat(ownersWhere(OWNER.TOYS.any(unknown))).isEmpty();
        assertThat(ownersWhere(OWNER.TOYS.every(unknown))).containsExactly(lonely);
    }

    @Test
    void has_all_and_has_any_of_a_has_many() {
        assertThat(ownersWhere(OWNER.TOYS.hasAll(List.of(ball.id(), kite.id(), ball.id()))))
                .containsExactly(ann);
        assertThat(ownersWhere(OWNER.TOYS.hasAll(List.of(ball.id(), doll.id()))))
                .isEmpty();
        assertThat(ownersWhere(OWNER.TOYS.hasAll(List.of()))).hasSize(3);
        assertThat(ownersWhere(OWNER.TOYS.hasAny(List.of(ball.id(), doll.id(), lost.id()))))
                .containsExactly(ann, bob);
        assertThat(ownersWhere(OWNER.TOYS.hasAny(List.of()))).isEmpty();
    }

    @Test
    void count_filters_orders_and_is_selected() {
        assertThat(ownersWhere(OWNER.TOYS.count().gt(1))).containsExactly(ann);
        assertThat(ownersWhere(OWNER.TOYS.count(TOY.NAME.like("%l%")).eq(1))).containsExactly(ann, bob);
        assertThat(owners.find().orderBy(OWNER.TOYS.count()).fetch()).containsExactly(lonely, bob, ann);
        assertThat(owners.find().orderBy(OWNER.TOYS.count().desc()).limit(1).fetch())
                .containsExactly(ann);
        assertThat(dsl.select(OWNER.NAME, OWNER.TOYS.count()).from(OWNER).fetchMap(OWNER.NAME, OWNER.TOYS.count()))
                .isEqualTo(Map.of("Ann", 2, "Bob", 1, "Lonely", 0));
    }

    @Test
    void any_and_none_of_a_belongs_to() {
        assertThat(toysWhere(TOY.OWNER.any())).containsExactly(ball, doll, kite);
        assertThat(toysWhere(TOY.OWNER.none())).containsExactly(lost);
        assertThat(toysWhere(TOY.OWNER.any(OWNER.NAME.eq("Ann")))).containsExactly(ball, kite);
        assertThat(toysWhere(TOY.OWNER.none(OWNER.NAME.eq("Ann")))).containsExactly(doll, lost);
    }

    @Test
    void any_and_none_of_a_has_one() {
        assertThat(peopleWhere(PERSON.PASSPORT.any())).containsExactly(cem);
        assertThat(peopleWhere(PERSON.DESK.none())).containsExactly(dee);
        assertThat(peopleWhere(PERSON.DESK.any(DESK.LABEL.eq("first")))).containsExactly(cem);
        assertThat(peopleWhere(PERSON.DESK.none(DESK.LABEL.eq("first")))).containsExactly(dee);
        assertThat(peopleWhere(PERSON.BADGE.any())).isEmpty();
        assertThat(passports.findBy(PASSPORT.PERSON.any(PERSON.NAME.eq("Cem")))).hasSize(1);
    }

    @Test
    void conditions_of_all_kinds_nest() {
        KidRecord kim = kid("Kim");
        kids.addToys(kim, List.of(doll, lost));
        KidRecord lea = kid("Lea");
        kids.addToys(lea, List.of(ball));

        assertThat(ownersWhere(OWNER.TOYS.any(TOY.KIDS.any(KID.NAME.eq("Kim")))))
                .containsExactly(bob);
        assertThat(kids.findBy(KID.TOYS.any(TOY.OWNER.any(OWNER.NAME.eq("Bob")))))
                .containsExactly(kim);
        assertThat(kids.findBy(KID.TOYS.every(TOY.OWNER.any()))).containsExactly(lea);
        assertThat(toysWhere(TOY.OWNER.any(OWNER.TOYS.any(TOY.NAME.eq("kite")))))
                .containsExactly(ball, kite);
        assertThat(toysWhere(TOY.OWNER.any(OWNER.TOYS.count().eq(1)))).containsExactly(doll);
    }

    @Test
    void a_condition_is_asked_once_for_all_sources_and_by_key_for_one_or_where_it_compares_with_the_source() {
        OwnerTable o = OWNER.as("o");
        boolean planned = database.is(POSTGRES) || database.mode() == Mode.CONSERVATIVE;
        Condition kite = TOY.NAME.eq("kite");

        for (Condition condition : List.of(
                OWNER.TOYS.any(kite), OWNER.TOYS.none(kite), OWNER.TOYS.every(kite), OWNER.TOYS.hasAny(List.of(1L)))) {
            assertThat(sql(dsl.selectFrom(OWNER).where(condition)).contains("exists"))
                    .as("%s", condition)
                    .isEqualTo(planned);
            assertThat(sql(dsl.selectFrom(OWNER).where(OWNER.ID.eq(1L).and(condition))))
                    .contains("exists");
            assertThat(sql(dsl.deleteFrom(OWNER).where(OWNER.ID.in(1L, 2L), condition)))
                    .contains("exists");
            assertThat(sql(dsl.update(OWNER).set(OWNER.NAME, "x").where(condition))
                            .contains("exists"))
                    .isEqualTo(planned);
        }
        assertThat(sql(dsl.selectFrom(o).where(o.TOYS.any(TOY.NAME.gt(o.NAME)))))
                .contains("exists");
        assertThat(sql(dsl.selectFrom(OWNER).where(OWNER.TOYS.any(TOY.NAME.gt(OWNER.NAME)))))
                .contains("exists");
        assertThat(sql(dsl.selectFrom(KID).where(KID.TOYS.any(TOY.OWNER.any(OWNER.TOYS.any(kite)))))
                        .contains("exists"))
                .isEqualTo(planned);
        assertThat(ownersWhere(OWNER.ID.in(ann.id(), bob.id()).and(OWNER.TOYS.none(kite))))
                .containsExactly(bob);
    }

    @Test
    void targets_are_counted_once_for_all_sources_and_by_key_for_one() {
        Condition all = OWNER.TOYS.hasAll(List.of(ball.id(), kite.id()));
        boolean byForm = database.mode() != Mode.CONSERVATIVE;

        assertThat(sql(dsl.selectFrom(OWNER).where(all)).contains("having")).isEqualTo(byForm);
        assertThat(sql(dsl.selectFrom(OWNER).where(all.not())).contains("having"))
                .isEqualTo(byForm);
        assertThat(sql(dsl.selectFrom(OWNER).where(OWNER.ID.eq(1L).and(all)))).doesNotContain("having");
        assertThat(ownersWhere(all)).containsExactly(ann);
        assertThat(ownersWhere(all.not())).containsExactly(bob, lonely);
        assertThat(ownersWhere(OWNER.ID.in(ann.id(), bob.id()).and(all))).containsExactly(ann);
    }

    @Test
    void every_target_of_a_foreign_key_is_looked_at_itself() {
        String every = sql(dsl.selectFrom(OWNER).where(OWNER.TOYS.every(TOY.NAME.eq("doll"))));

        assertThat(every.split("from \\W?toys", -1)).hasSize(2);
    }

    private String sql(Query query) {
        return dsl.renderInlined(query);
    }

    @Test
    void a_foreign_key_that_is_null_makes_no_source_of_nothing() {
        assertThat(ownersWhere(OWNER.TOYS.none(TOY.NAME.ge("a")))).containsExactly(lonely);
        assertThat(ownersWhere(OWNER.TOYS.any(TOY.NAME.eq("lost")).not())).containsExactly(ann, bob, lonely);
        assertThat(ownersWhere(OWNER.TOYS.hasAny(List.of(lost.id())).not())).containsExactly(ann, bob, lonely);
        assertThat(ownersWhere(OWNER.TOYS.every(TOY.NAME.ne("lost")).not())).isEmpty();
        assertThat(toysWhere(TOY.OWNER.any(OWNER.NAME.eq("Ann")).not())).containsExactly(doll, lost);
        assertThat(owners.deleteBy(OWNER.TOYS.none(TOY.NAME.ge("a")))).isEqualTo(1);
        assertThat(toys.deleteBy(TOY.OWNER.any(OWNER.TOYS.any(TOY.NAME.eq("ball")))))
                .isEqualTo(2);
    }

    @Test
    void conditions_of_an_alias_belong_to_the_alias() {
        var o = OWNER.as("o");
        var t = TOY.as("t");

        assertThat(dsl.select(o.NAME)
                        .from(o)
                        .where(o.TOYS.any(TOY.NAME.gt(o.NAME)))
                        .orderBy(o.ID)
                        .fetch(o.NAME))
                .containsExactlyElementsOf(plain.selectDistinct(OWNER.NAME, OWNER.ID)
                        .from(OWNER)
                        .join(TOY)
                        .on(TOY.OWNER_ID.eq(OWNER.ID))
                        .where(TOY.NAME.gt(OWNER.NAME))
                        .orderBy(OWNER.ID)
                        .fetch(OWNER.NAME));
        assertThat(dsl.select(t.NAME)
                        .from(t)
                        .where(t.OWNER.any(OWNER.NAME.eq("Bob")))
                        .fetch(t.NAME))
                .containsExactly("doll");
    }

    @Test
    void paths_join_in_plain_jooq() {
        assertThat(dsl.select(TOY.NAME, TOY.owner().NAME)
                        .from(TOY)
                        .leftJoin(TOY.owner())
                        .orderBy(TOY.ID)
                        .fetch(row -> row.value1() + "-" + row.value2()))
                .containsExactly("ball-Ann", "doll-Bob", "kite-Ann", "lost-null");
        assertThat(dsl.select(OWNER.NAME, OWNER.toys().NAME)
                        .from(OWNER)
                        .leftJoin(OWNER.toys())
                        .orderBy(OWNER.ID, OWNER.toys().ID)
                        .fetch(row -> row.value1() + "-" + row.value2()))
                .containsExactly("Ann-ball", "Ann-kite", "Bob-doll", "Lonely-null");
        assertThat(dsl.select(PERSON.passport().NUMBER)
                        .from(PERSON)
                        .join(PERSON.passport())
                        .fetch(PERSON.passport().NUMBER))
                .containsExactly("C1");
        assertThat(dsl.select(PASSPORT.person().NAME).from(PASSPORT).fetch(PASSPORT.person().NAME))
                .containsExactly("Cem");
    }
}
