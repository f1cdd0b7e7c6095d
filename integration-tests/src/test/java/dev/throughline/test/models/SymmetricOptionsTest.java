package dev.throughline.test.models;

import static dev.throughline.test.DatabaseKind.H2;
import static dev.throughline.test.DatabaseKind.MARIADB;
import static dev.throughline.test.DatabaseKind.POSTGRES;
import static mesh.ContactTable.CONTACT;
import static mesh.PalsTable.PALS;
import static mesh.RelationsTable.RELATIONS;
import static mesh.ShadowsTable.SHADOWS;
import static mesh.TieTable.TIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Statements.Action;
import dev.throughline.test.Threads;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mesh.Contact;
import mesh.ContactRecord;
import mesh.ContactRepository;
import mesh.ContactTable;
import mesh.RelationsRecord;
import mesh.Tables;
import mesh.TieRecord;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Associations that are the same from both ends, with every option that goes with that. */
@DatabaseTest
class SymmetricOptionsTest {

    private final Database database;
    private final ContactRepository contacts;
    private ContactRecord ann;
    private ContactRecord bob;
    private ContactRecord cem;
    private ContactRecord dee;

    SymmetricOptionsTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        contacts = new ContactRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(RELATIONS).execute();
        database.plain().deleteFrom(PALS).execute();
        database.plain().deleteFrom(TIE).execute();
        database.plain().deleteFrom(SHADOWS).execute();
        database.plain().deleteFrom(CONTACT).execute();
        ann = contact("ann");
        bob = contact("bob");
        cem = contact("cem");
        dee = contact("dee");
    }

    private ContactRecord contact(String name) {
        return contacts.insert(new ContactRecord().setName(name).setHandle("@" + name));
    }

    private ContactRepository conservative() {
        Configuration configuration = database.dsl().configuration().derive();
        configuration.data("dev.throughline.dialect", "conservative");
        return contacts.with(configuration);
    }

    private static List<String> names(List<? extends Contact> contacts) {
        return contacts.stream().map(Contact::name).toList();
    }

    private static <K> Map<K, List<String>> names(Map<K, ? extends List<? extends Contact>> contacts) {
        Map<K, List<String>> names = new LinkedHashMap<>();
        contacts.forEach((key, found) -> names.put(key, names(found)));
        return names;
    }

    private List<String> where(Condition condition) {
        return names(contacts.find().where(condition).fetch());
    }

    /** The same two are allies and rivals: two rows of one join table, of which each association sees one. */
    private void allyAndRival() {
        contacts.addAlly(bob, ann);
        contacts.addRival(ann, bob);
        contacts.addAlly(bob, cem);
        contacts.addRival(cem, dee);
    }

    @Test
    void two_in_one_table_are_told_apart_for_one_source() {
        allyAndRival();

        assertThat(names(contacts.getAllies(bob))).containsExactly("ann", "cem");
        assertThat(names(contacts.getRivals(bob))).containsExactly("ann");
        assertThat(contacts.allies(ann).ids()).containsExactly(bob.id());
        assertThat(contacts.countRivals(cem)).isEqualTo(1);
        assertThat(contacts.hasRival(bob, cem)).isFalse();
        assertThat(contacts.allies(bob).links())
                .extracting(linked -> linked.link().kind())
                .containsExactly("ally", "ally");
        assertThat(contacts.addAlly(ann, bob)).isEqualTo(contacts.addAlly(bob, ann));
        assertThat(database.plain().fetchCount(RELATIONS)).isEqualTo(4);
    }

    @Test
    void two_in_one_table_are_told_apart_for_many_sources() {
        allyAndRival();
        List<Long> all = List.of(ann.id(), bob.id(), cem.id(), dee.id());

        assertThat(contacts.alliesOf(all).ids())
                .isEqualTo(Map.of(
                        ann.id(), List.of(bob.id()),
                        bob.id(), List.of(ann.id(), cem.id()),
                        cem.id(), List.of(bob.id()),
                        dee.id(), List.of()));
        assertThat(contacts.rivalsOf(all).count())
                .isEqualTo(Map.of(ann.id(), 1L, bob.id(), 1L, cem.id(), 1L, dee.id(), 1L));
        assertThat(names(contacts.alliesOf(all).get()).values())
                .containsExactly(List.of("bob"), List.of("ann", "cem"), List.of("bob"), List.of());
        assertThat(names(contacts.alliesOf(all)
                                .get(q -> q.orderBy(CONTACT.NAME.desc()).limit(1)))
                        .values())
                .containsExactly(List.of("bob"), List.of("cem"), List.of("bob"), List.of());
        assertThat(contacts.rivalsOf(all).links().get(bob.id()))
                .singleElement()
                .satisfies(linked -> assertThat(linked.link().kind()).isEqualTo("rival"));
    }

    @Test
    void two_in_one_table_are_included_side_by_side_and_below_each_other() {
        allyAndRival();

        List<ContactRecord> found = contacts.find()
                .include(CONTACT.ALLIES, allies -> allies.withLinks().include(CONTACT.RIVALS))
                .include(CONTACT.RIVALS)
                .fetch();

        assertThat(names(found.get(1).allies())).containsExactly("ann", "cem");
        assertThat(found.get(1).allyLinks()).extracting(RelationsRecord::kind).containsExactly("ally", "ally");
        assertThat(names(found.get(1).rivals())).containsExactly("ann");
        assertThat(names(found.get(1).allies().get(1).rivals())).containsExactly("dee");
        assertThat(names(found.get(3).allies())).isEmpty();
    }

    @Test
    void two_in_one_table_are_exchanged_and_cleared_apart() {
        allyAndRival();

        LinkChanges<Long> changes = contacts.setAllies(bob, List.of(dee));

        assertThat(changes.added()).containsExactly(dee.id());
        assertThat(changes.removed()).containsExactlyInAnyOrder(ann.id(), cem.id());
        assertThat(names(contacts.getRivals(bob))).containsExactly("ann");
        contacts.rivals(bob).toggle(List.of(ann.id(), dee.id()));
        assertThat(names(contacts.getRivals(dee))).containsExactly("bob", "cem");
        assertThat(contacts.rivals(dee).clear()).isEqualTo(2);
        assertThat(names(contacts.getAllies(dee))).containsExactly("bob");
        ContactRecord eve =
                contacts.createRival(dee, new ContactRecord().setName("eve").setHandle("@eve"));
        assertThat(names(contacts.getRivals(eve))).containsExactly("dee");
        assertThat(contacts.getAllies(eve)).isEmpty();
    }

    @Test
    void two_in_one_table_are_told_apart_in_conditions() {
        allyAndRival();

        assertThat(where(CONTACT.ALLIES.any())).containsExactly("ann", "bob", "cem");
        assertThat(where(CONTACT.RIVALS.any(CONTACT.NAME.eq("cem")))).containsExactly("dee");
        assertThat(where(CONTACT.RIVALS.none())).isEmpty();
        assertThat(where(CONTACT.ALLIES.every(CONTACT.NAME.eq("bob")))).containsExactly("ann", "cem", "dee");
        assertThat(where(CONTACT.ALLIES.hasAll(List.of(ann.id(), cem.id())))).containsExactly("bob");
        assertThat(where(CONTACT.ALLIES.any(CONTACT.RIVALS.any(CONTACT.NAME.eq("dee")))))
                .containsExactly("bob");
        assertThat(where(CONTACT.ALLIES.count(CONTACT.NAME.gt("b")).eq(1))).containsExactly("ann", "bob", "cem");
        ContactTable c = CONTACT.as("c");
        assertThat(database.dsl()
                        .select(c.NAME, c.ALLIES.count())
                        .from(c)
                        .where(c.RIVALS.any(CONTACT.NAME.ne(c.NAME)))
                        .orderBy(c.ALLIES.count().desc(), c.NAME)
                        .fetch(row -> row.value1() + row.value2()))
                .containsExactly("bob2", "ann1", "cem1", "dee0");
    }

    @Test
    void a_condition_looks_up_each_end_by_itself_because_no_index_serves_both_for_the_row_of_an_outer_query() {
        String any = database.dsl().renderInlined(CONTACT.ALLIES.any(CONTACT.NAME.eq("x")));
        String count = database.dsl().renderInlined(CONTACT.ALLIES.count());

        assertThat(any.split("from \\W?relations\\W? where", -1)).hasSize(3);
        assertThat(any).doesNotContain("case when");
        assertThat(count.split("count\\(", -1)).hasSize(3);
    }

    @Test
    void a_count_looks_up_each_target_because_a_set_of_all_would_be_made_again_for_each_row_of_an_outer_query() {
        String count = database.dsl().renderInlined(CONTACT.ALLIES.count(CONTACT.NAME.eq("x")));

        assertThat(count).doesNotContain(" in (select");
        assertThat(count.split("exists \\(select", -1)).hasSize(3);
    }

    @Test
    void the_sources_of_both_ends_are_one_table_because_a_union_would_be_run_for_each_row_of_an_outer_query() {
        String any = database.dsl()
                .renderInlined(DSL.select(CONTACT.ID).from(CONTACT).where(CONTACT.ALLIES.any(CONTACT.NAME.eq("x"))));

        if (database.is(POSTGRES)) {
            assertThat(any).doesNotContain("union");
        } else {
            assertThat(any).containsPattern("in \\(select \\W?tl_ends\\W?\\.\\W?s0");
        }
    }

    @Test
    void a_key_that_changes_takes_its_links_along_and_a_pair_keeps_one_row() {
        contacts.addPals(bob, List.of(ann, cem));

        database.plain()
                .update(CONTACT)
                .set(CONTACT.HANDLE, "@zoe")
                .where(CONTACT.ID.eq(ann.id()))
                .execute();
        ann.refresh();
        contacts.addPal(ann, bob);
        contacts.addPals(bob, List.of(ann, dee));

        assertThat(database.plain().fetchCount(PALS)).isEqualTo(3);
        assertThat(names(contacts.getPals(bob))).containsExactly("ann", "cem", "dee");
        assertThat(contacts.setPals(bob, List.of(ann)).kept()).containsExactly("@zoe");
        assertThat(contacts.pals(ann).toggle(List.of("@bob", "@cem")).removed()).containsExactly("@bob");
        assertThat(contacts.pals(ann).ids()).containsExactly("@cem");
    }

    @Test
    void texts_that_a_database_takes_for_equal_are_one_end() {
        if (!database.is(MARIADB)) {
            return;
        }
        contacts.addPal("@bob", "@CEM");
        contacts.addPal("@bob", "@cem");
        contacts.addPal("@CEM", "@bob");
        contacts.addPals("@Bob", List.of("@CEM"));

        assertThat(database.plain().fetchCount(PALS)).isEqualTo(1);
        assertThat(names(contacts.getPals("@BOB"))).containsExactly("cem");
        assertThatThrownBy(() -> contacts.addPal("@bob", "@BOB")).isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(database.plain().fetchCount(PALS)).isEqualTo(1);
    }

    @Test
    void links_of_a_model_are_known_by_another_key_and_come_back() {
        TieRecord tie =
                contacts.addKin(bob, ann, link -> link.setOrigin("birth").setStrength(3));
        contacts.addKin("@cem", "@bob", link -> link.setOrigin("marriage").setStrength(5));
        contacts.addPartner(ann, bob, link -> link.setOrigin("firm"));

        assertThat(names(contacts.getKin(bob))).containsExactly("cem", "ann");
        assertThat(contacts.kin(ann).ids()).containsExactly("@bob");
        assertThat(contacts.hasKin(cem, bob)).isTrue();
        assertThat(contacts.removeKin(ann, bob)).isEqualTo(1);
        assertThat(names(contacts.getKin(bob))).containsExactly("cem");
        assertThat(names(contacts.getKin("@bob", q -> q.withDeleted()))).containsExactly("cem", "ann");
        assertThat(names(contacts.kinOf(List.of("@ann", "@bob")).get(q -> q.withDeleted())))
                .isEqualTo(Map.of("@ann", List.of("bob"), "@bob", List.of("cem", "ann")));
        assertThat(names(contacts.getPartners(bob))).containsExactly("ann");
        TieRecord revived = contacts.addKin(ann, bob, link -> link.setOrigin("dna"));
        assertThat(revived.id()).isEqualTo(tie.id());
        assertThat(revived.strength()).isEqualTo(3);
        assertThat(revived.origin()).isEqualTo("dna");
        assertThat(revived.createdAt()).isEqualTo(tie.createdAt());
        assertThat(where(CONTACT.KIN.any(CONTACT.NAME.eq("bob")))).containsExactly("ann", "cem");
    }

    @Test
    void a_set_with_attributes_changes_adds_and_removes_from_either_end() {
        contacts.addKin(bob, List.of(ann, cem), link -> link.setOrigin("birth"));
        Map<String, Consumer<TieRecord>> wanted = new LinkedHashMap<>();
        wanted.put("@dee", link -> link.setOrigin("oath").setStrength(1));
        wanted.put("@ann", link -> link.setOrigin("birth"));
        wanted.put("@cem", link -> link.setOrigin("law"));

        LinkChanges<String> changes = contacts.kin("@bob").set(wanted);

        assertThat(changes.added()).containsExactly("@dee");
        assertThat(changes.updated()).containsExactly("@cem");
        assertThat(changes.kept()).containsExactly("@ann");
        LinkChanges<String> narrowed = contacts.kin("@dee").set(List.of("@ann"), link -> link.setOrigin("oath"));
        assertThat(narrowed.removed()).containsExactly("@bob");
        assertThat(names(contacts.getKin(bob))).containsExactlyInAnyOrder("ann", "cem");
        assertThat(contacts.kin("@ann").update("@bob", link -> link.setStrength(9)))
                .hasValueSatisfying(link -> assertThat(link.strength()).isEqualTo(9));
        contacts.createKin(ann, new ContactRecord().setName("eve").setHandle("@eve"), link -> link.setOrigin("law"));
        assertThat(contacts.kin("@eve").ids()).containsExactly("@ann");
        assertThatThrownBy(() -> contacts.addKin("@bob", List.of("@eve", "@gone"), link -> link.setOrigin("x")))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of("@gone")));
        assertThat(contacts.kin("@eve").ids()).containsExactly("@ann");
    }

    @Test
    void a_table_without_times_and_constraints_holds_pairs_as_any_other() {
        contacts.addShadows(bob, List.of(ann, dee));

        assertThat(contacts.addShadow(ann, bob).contactId()).isEqualTo(ann.id());
        assertThat(database.plain().fetchCount(SHADOWS)).isEqualTo(2);
        assertThat(contacts.setShadows(dee, List.of(cem)).removed()).containsExactly(bob.id());
        assertThatThrownBy(() -> contacts.addShadow(dee.id(), -1L)).isInstanceOf(LinkTargetNotFoundException.class);
        contacts.delete(cem);
        assertThat(contacts.shadows(dee).ids()).hasSize(1);
        assertThat(contacts.getShadows(dee)).isEmpty();
        assertThat(names(contacts.shadowsOf(List.of(ann.id(), dee.id())).get()))
                .isEqualTo(Map.of(ann.id(), List.of("bob"), dee.id(), List.of()));
    }

    private void sends(int statements, Action action) {
        assertThat(database.statements().of(action)).hasSize(statements);
    }

    @Test
    void options_cost_no_statement() {
        List<Long> all = List.of(ann.id(), bob.id());
        int set = database.is(POSTGRES) ? 2 : database.is(H2, MARIADB) ? 4 : 3;
        sends(1, () -> contacts.addAllies(bob, List.of(ann, cem)));
        sends(1, () -> contacts.alliesOf(all).get(q -> q.limit(1)));
        sends(1, () -> contacts.alliesOf(all).count());
        sends(set, () -> contacts.setAllies(bob, List.of(dee, cem)));
        sends(
                3,
                () -> contacts.find()
                        .include(CONTACT.ALLIES)
                        .include(CONTACT.RIVALS)
                        .fetch());
        sends(1, () -> contacts.addKin(bob, List.of(ann, cem), link -> link.setOrigin("birth")));
        sends(set, () -> contacts.kin(bob).set(List.of("@dee", "@cem"), link -> link.setOrigin("law")));
        sends(1, () -> contacts.removeKin(dee, bob));
        sends(1, () -> contacts.kinOf(List.of("@ann", "@bob")).links());
        sends(0, () -> contacts.addAllies(bob, List.of()));
    }

    @Test
    void the_callers_rollback_undoes_everything() throws Exception {
        contacts.addAlly(ann, bob);
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            ContactRepository inside = contacts.with(database.dsl(connection));
            inside.setAllies(bob, List.of(cem));
            inside.kin("@bob").set(List.of("@ann"), link -> link.setOrigin("x"));
            assertThatThrownBy(() -> inside.setAllies(bob.id(), List.of(dee.id(), -1L)))
                    .isInstanceOf(LinkTargetNotFoundException.class);
            assertThat(names(inside.getAllies(bob))).containsExactly("cem");
            connection.rollback();
        }

        assertThat(names(contacts.getAllies(bob))).containsExactly("ann");
        assertThat(contacts.kin(bob).ids()).isEmpty();
    }

    @Test
    void a_set_that_fails_anywhere_leaves_what_was() {
        contacts.addKin(bob, List.of(ann, cem), link -> link.setOrigin("birth"));
        for (int k = 1; k <= 5; k++) {
            Throwable failure = database.statements()
                    .failingAt(k, () -> contacts.kin(bob).set(List.of("@dee"), link -> link.setOrigin("law")));
            if (failure == null) {
                break;
            }
            assertThat(contacts.kin(bob).ids()).as("failing at %s", k).containsExactly("@ann", "@cem");
        }
    }

    @Test
    void eight_threads_link_two_with_one_row_for_each_kind() throws Exception {
        for (int round = 0; round < 8; round++) {
            String one = contact("one" + round).handle();
            String other = contact("other" + round).handle();
            List<Callable<Object>> adds = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                adds.add(() -> contacts.addPal(one, other));
                adds.add(() -> contacts.addPal(other, one));
                adds.add(() -> contacts.addKin(one, other, link -> link.setOrigin("x")));
                adds.add(() -> contacts.addPartner(other, one, link -> link.setOrigin("y")));
            }
            Threads.together(adds);

            assertThat(contacts.pals(one).ids()).containsExactly(other);
            assertThat(contacts.kin(other).ids()).containsExactly(one);
            assertThat(contacts.partners(one).ids()).containsExactly(other);
        }
        assertThat(database.plain().fetchCount(PALS)).isEqualTo(8);
        assertThat(database.plain().fetchCount(TIE)).isEqualTo(16);
    }

    @Test
    void a_database_without_any_capability_gives_the_same() {
        ContactRepository plain = conservative();
        plain.addAllies(bob, List.of(ann, cem));
        plain.addRival(ann, bob);
        plain.addAlly(ann, bob);
        plain.addKin(bob, List.of(ann, cem), link -> link.setOrigin("birth"));
        plain.removeKin(ann, bob);

        assertThat(plain.addKin(ann, bob, link -> link.setStrength(4).setOrigin("birth"))
                        .strength())
                .isEqualTo(4);
        assertThat(names(plain.getKin(bob))).containsExactlyInAnyOrder("ann", "cem");
        assertThat(plain.setAllies(ann, List.of(dee)).removed()).containsExactly(bob.id());
        assertThat(plain.kin("@bob")
                        .set(List.of("@dee", "@cem"), link -> link.setOrigin("law"))
                        .updated())
                .containsExactly("@cem");
        assertThat(names(plain.alliesOf(List.of(ann.id(), bob.id())).get()))
                .isEqualTo(Map.of(ann.id(), List.of("dee"), bob.id(), List.of("cem")));
        plain.rivals(bob).toggle(List.of(ann.id(), cem.id()));
        assertThat(names(plain.getRivals(bob))).containsExactly("cem");
        plain.createPal(ann, new ContactRecord().setName("eve").setHandle("@eve"));
        assertThat(plain.pals("@eve").ids()).containsExactly("@ann");
        assertThat(names(plain.find()
                        .where(CONTACT.RIVALS.any())
                        .include(CONTACT.PALS)
                        .fetch()))
                .containsExactly("bob", "cem");
        assertThatThrownBy(() -> plain.addAllies(bob.id(), List.of(dee.id(), -1L)))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(names(plain.getAllies(bob))).containsExactly("cem");
    }
}
