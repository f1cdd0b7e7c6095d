package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static realms.outer.WareTable.WARE;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import realms.inner.WareTable;
import realms.outer.LabelRecord;
import realms.outer.LabelRepository;
import realms.outer.Tables;
import realms.outer.WareRecord;
import realms.outer.WareRepository;

/** Foreign keys and join tables between tables of two schemas, one of which is the connection's. */
@DatabaseTest
class AcrossSchemasTest {

    private final Database database;

    AcrossSchemasTest(Database database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(strings = {"realm", "mapped_realm"})
    void tables_find_one_another(String schema) throws SQLException {
        try (Connection connection = database.connection()) {
            DSLContext dsl = mapped(database.dsl(connection), schema);
            create(dsl, schema);
            try {
                if (database.is(DatabaseKind.SQLITE)) {
                    refused(dsl);
                } else {
                    Tables.create(dsl);
                    Tables.create(dsl);
                    everything(dsl);
                    Tables.drop(dsl);
                    Tables.drop(dsl);
                    realms.inner.Tables.drop(dsl);
                }
            } finally {
                drop(dsl, schema);
            }
        }
    }

    private static DSLContext mapped(DSLContext dsl, String schema) {
        MappedSchema mapping = new MappedSchema().withInput("realm").withOutput(schema);
        Settings settings = new Settings().withRenderMapping(new RenderMapping().withSchemata(mapping));
        return dsl.configuration().derive(settings).dsl();
    }

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
            case MARIADB -> {
                dsl.execute("set foreign_key_checks = 0");
                dsl.execute("drop database " + schema);
                dsl.execute("drop table if exists wares, ware_labels");
                dsl.execute("set foreign_key_checks = 1");
            }
            default -> dsl.execute("drop schema \"" + schema + "\" cascade");
        }
    }

    /** SQLite's foreign keys do not leave a database. */
    private static void refused(DSLContext dsl) {
        assertThatThrownBy(() -> Tables.create(dsl))
                .isInstanceOf(DataDefinitionException.class)
                .hasMessageContaining("realm.wares")
                .hasMessageContaining("constraints = false");
        assertThat(dsl.fetch("select name from sqlite_master where name like 'ware%'"))
                .isEmpty();
    }

    private static void everything(DSLContext dsl) {
        realms.inner.WareRepository inner = new realms.inner.WareRepository(dsl);
        WareRepository outer = new WareRepository(dsl);
        LabelRepository labels = new LabelRepository(dsl);
        realms.inner.WareRecord iron = inner.insert(new realms.inner.WareRecord().setName("iron"));
        realms.inner.WareRecord wood = inner.insert(new realms.inner.WareRecord().setName("wood"));
        WareRecord hammer = outer.insert(new WareRecord().setName("hammer").setOrigin(iron));
        outer.insert(new WareRecord().setName("nail").setOrigin(iron));
        LabelRecord label = labels.insert(new LabelRecord().setText("sale").setWare(hammer));

        outer.addParts(hammer, List.of(iron, wood));
        assertThat(outer.setParts(hammer, List.of(wood)).removed()).containsExactly(iron.id());
        assertThat(outer.getParts(hammer)).containsExactly(wood);
        assertThat(outer.getOrigin(hammer)).contains(iron);
        assertThat(labels.getWare(label.id()))
                .contains(outer.findById(hammer.id()).orElseThrow());
        WareRecord read = outer.find()
                .where(WARE.PARTS.any(WareTable.WARE.NAME.eq("wood")))
                .include(WARE.PARTS)
                .include(WARE.ORIGIN)
                .include(WARE.LABELS)
                .fetchOptional()
                .orElseThrow();
        assertThat(read.parts()).extracting(realms.inner.Ware::name).containsExactly("wood");
        assertThat(read.origin().name()).isEqualTo("iron");
        assertThat(read.labels()).hasSize(1);
        assertThat(outer.find()
                        .where(WARE.ORIGIN.any(WareTable.WARE.NAME.eq("iron")))
                        .count())
                .isEqualTo(2);
        assertThatThrownBy(() -> inner.delete(iron)).isInstanceOf(DataAccessException.class);
        assertThat(inner.delete(wood)).isEqualTo(1);
        assertThat(outer.countParts(hammer)).isZero();
    }

    @Test
    void a_script_says_where_a_table_is_or_is_refused() {
        assertThat(Tables.ddl(SQLDialect.POSTGRES)).contains("references \"wares\"", "references \"realm\".\"wares\"");
        for (SQLDialect dialect : List.of(SQLDialect.H2, SQLDialect.MARIADB, SQLDialect.SQLITE)) {
            assertThatThrownBy(() -> Tables.ddl(dialect))
                    .isInstanceOf(DataDefinitionException.class)
                    .hasMessageContaining("fk_wares_origin_id of realm.wares refers to wares");
        }
    }
}
