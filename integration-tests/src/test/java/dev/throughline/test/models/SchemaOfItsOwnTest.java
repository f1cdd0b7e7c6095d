package dev.throughline.test.models;

import static apart.MuseumTable.MUSEUM;
import static apart.PainterTable.PAINTER;
import static org.assertj.core.api.Assertions.assertThat;

import apart.MuseumRecord;
import apart.MuseumRepository;
import apart.PainterRecord;
import apart.PainterRepository;
import apart.Tables;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in a schema that is not the connection's: named by the model, or by jOOQ's mapping instead of it. */
@DatabaseTest
class SchemaOfItsOwnTest {

    private final Database database;

    SchemaOfItsOwnTest(Database database) {
        this.database = database;
    }

    /** Makes the schema anew, on one connection: SQLite's is a database attached to it. */
    private void create(DSLContext dsl, String schema) {
        switch (database.kind()) {
            case SQLITE -> dsl.execute("attach database ':memory:' as " + schema);
            case MARIADB -> dsl.execute("create or replace database " + schema);
            default -> {
                dsl.execute("drop schema if exists \"" + schema + "\" cascade");
                dsl.execute("create schema \"" + schema + "\"");
            }
        }
    }

    private void drop(DSLContext dsl, String schema) {
        switch (database.kind()) {
            case SQLITE -> dsl.execute("detach database " + schema);
            case MARIADB -> dsl.execute("drop database " + schema);
            default -> dsl.execute("drop schema \"" + schema + "\" cascade");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"apart", "elsewhere"})
    void the_tables_are_in_it_and_all_accessors_find_them(String schema) throws SQLException {
        try (Connection connection = database.connection()) {
            DSLContext named = database.dsl(connection);
            create(named, schema);
            try {
                accessors(schema.equals("apart") ? named : mapped(named, schema), schema);
            } finally {
                drop(named, schema);
            }
        }
    }

    private static DSLContext mapped(DSLContext dsl, String schema) {
        MappedSchema mapping = new MappedSchema().withInput("apart").withOutput(schema);
        Settings settings = new Settings().withRenderMapping(new RenderMapping().withSchemata(mapping));
        Configuration configuration = dsl.configuration().derive(settings);
        return configuration.dsl();
    }

    private static void accessors(DSLContext dsl, String schema) {
        Tables.create(dsl);
        Tables.create(dsl);
        PainterRepository painters = new PainterRepository(dsl);
        MuseumRepository museums = new MuseumRepository(dsl);
        PainterRecord frida = painters.insert(new PainterRecord().setName("Frida"));
        List<Long> ids = museums
                .insertAll(List.of(
                        new MuseumRecord().setName("a"),
                        new MuseumRecord().setName("b"),
                        new MuseumRecord().setName("c")))
                .stream()
                .map(MuseumRecord::id)
                .toList();

        assertThat(painters.addMuseums(frida.id(), ids.subList(0, 2))).hasSize(2);
        painters.addMuseum(frida.id(), ids.get(0));
        assertThat(painters.setMuseums(frida.id(), ids.subList(1, 3)).removed()).containsExactly(ids.get(0));
        assertThat(painters.museums(frida).toggle(ids.subList(0, 2)).added()).containsExactly(ids.get(0));
        assertThat(painters.hasMuseums(frida.id(), List.of(ids.get(0), ids.get(2))))
                .isTrue();
        assertThat(painters.countMuseums(frida)).isEqualTo(2);
        assertThat(painters.getMuseums(frida, q -> q.where(MUSEUM.NAME.eq("c"))))
                .hasSize(1);
        assertThat(painters.museumsOf(List.of(frida.id())).ids().get(frida.id()))
                .containsExactly(ids.get(0), ids.get(2));
        painters.createMuseum(frida, new MuseumRecord().setName("d"));
        assertThat(painters.find()
                        .where(PAINTER.MUSEUMS.any(MUSEUM.NAME.eq("d")))
                        .include(PAINTER.MUSEUMS, q -> q.include(MUSEUM.PAINTERS))
                        .fetch()
                        .get(0)
                        .museums())
                .hasSize(3);
        assertThat(painters.removeMuseums(frida.id(), ids)).isEqualTo(2);
        assertThat(dsl.fetchCount(DSL.table(DSL.name(schema, "exhibitions")))).isEqualTo(1);
    }
}
