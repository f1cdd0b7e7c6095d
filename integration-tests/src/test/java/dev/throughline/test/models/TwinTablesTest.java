package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twins.crm.NoteRecord;
import twins.crm.UserRecord;
import twins.crm.UserRepository;

/** Two packages whose tables have the same names and other columns, on one jOOQ context. */
@DatabaseTest
class TwinTablesTest {

    private final DSLContext dsl;
    private final twins.shop.UserRepository shop;
    private final UserRepository crm;

    TwinTablesTest(Database database) {
        this.dsl = database.dsl();
        this.shop = new twins.shop.UserRepository(dsl);
        this.crm = new UserRepository(dsl);
    }

    @BeforeEach
    @AfterEach
    void drop() {
        twins.shop.Tables.drop(dsl);
        twins.crm.Tables.drop(dsl);
    }

    @Test
    void each_reads_and_writes_its_own_columns() {
        twins.shop.Tables.create(dsl);
        twins.shop.UserRecord ann = shop.insert(
                new twins.shop.UserRecord().setEmail("ann@example.org").setName("Ann"));
        UserRecord bob = crm.insert(new UserRecord().setEmail("bob@example.org").setName("Bob"));

        assertThat(shop.findAll())
                .extracting(twins.shop.UserRecord::name)
                .containsExactly("Ann", "Bob")
                .isEqualTo(crm.findAll().stream().map(UserRecord::name).toList());
        assertThat(crm.findById(ann.id()).orElseThrow().email()).isEqualTo("ann@example.org");
        assertThat(shop.findById(bob.id()).orElseThrow().email()).isEqualTo("bob@example.org");
        assertThat(crm.findAllById(List.of(ann.id())).get(0).name()).isEqualTo("Ann");
        assertThat(shop.findAllById(List.of(bob.id())).get(0).name()).isEqualTo("Bob");
        assertThat(crm.findByEmail("ann@example.org").orElseThrow().name()).isEqualTo("Ann");
        assertThat(shop.findByEmail("bob@example.org").orElseThrow().name()).isEqualTo("Bob");
        assertThat(shop.save(ann.setName("Anna")).name()).isEqualTo("Anna");
        assertThat(crm.save(bob.setName("Bobby")).name()).isEqualTo("Bobby");
        assertThat(crm.updateAll(crm.findAll())).extracting(UserRecord::name).containsExactly("Anna", "Bobby");
    }

    @Test
    void each_has_its_own_join_table() {
        twins.shop.Tables.create(dsl);
        twins.shop.UserRecord ann = shop.insert(
                new twins.shop.UserRecord().setEmail("ann@example.org").setName("Ann"));
        twins.shop.UserRecord friend = shop.createFriend(
                ann, new twins.shop.UserRecord().setEmail("f@example.org").setName("F"));
        assertThat(shop.getFriendOf(friend))
                .containsExactly(shop.findById(ann.id()).orElseThrow());
        twins.shop.Tables.drop(dsl);

        twins.crm.Tables.create(dsl);
        UserRecord bob = crm.insert(new UserRecord().setEmail("bob@example.org").setName("Bob"));
        NoteRecord note = crm.createNote(bob, new NoteRecord().setName("hello"));
        assertThat(crm.getNotes(bob)).containsExactly(note);
        assertThat(crm.countNotes(bob)).isEqualTo(1);
    }
}
