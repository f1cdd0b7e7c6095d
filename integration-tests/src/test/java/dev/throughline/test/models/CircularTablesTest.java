package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.throughline.runtime.schema.SchemaDefinition;
import dev.throughline.runtime.schema.TableDefinition;
import dev.throughline.runtime.schema.TableDefinition.Action;
import dev.throughline.runtime.schema.TableKeys;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables that refer to one another, in one package and in two, and to themselves. */
@DatabaseTest
class CircularTablesTest {

    private static final Node HEN = new Node("hen_of_circle", "egg_id");
    private static final Node EGG = new Node("egg_of_circle", "hen_id");
    private static final ForeignKey<Record, Record> HEN_TO_EGG =
            TableKeys.foreignKey(HEN, "fk_hen_egg", EGG.key, HEN.other);
    private static final ForeignKey<Record, Record> EGG_TO_HEN =
            TableKeys.foreignKey(EGG, "fk_egg_hen", HEN.key, EGG.other);
    private static final ForeignKey<Record, Record> HEN_TO_HEN =
            TableKeys.foreignKey(HEN, "fk_hen_hen", HEN.key, HEN.self);

    private final Database database;
    private final Catalog catalog;
    private final DSLContext dsl;

    CircularTablesTest(Database database) {
        this.database = database;
        this.catalog = new Catalog(database);
        this.dsl = database.dsl();
    }

    private static TableDefinition hen() {
        return TableDefinition.of(HEN)
                .references(HEN_TO_EGG, Action.SET_NULL, Action.NO_ACTION)
                .references(HEN_TO_HEN, Action.NO_ACTION, Action.NO_ACTION);
    }

    private static TableDefinition egg() {
        return TableDefinition.of(EGG).references(EGG_TO_HEN, Action.NO_ACTION, Action.NO_ACTION);
    }

    private static SchemaDefinition together() {
        return SchemaDefinition.of(hen(), egg());
    }

    private static SchemaDefinition hens() {
        return SchemaDefinition.of(hen()).after(CircularTablesTest::eggs);
    }

    private static SchemaDefinition eggs() {
        return SchemaDefinition.of(egg()).after(CircularTablesTest::hens);
    }

    @BeforeEach
    @AfterEach
    void drop() {
        together().drop(database.plain());
    }

    @Test
    void both_get_their_foreign_keys() {
        together().create(dsl);

        assertThat(catalog.foreignKeys(HEN.getName()))
                .containsExactly(
                        "egg_id -> egg_of_circle.id, delete 2, update 3",
                        "self_id -> hen_of_circle.id, delete 3, update 3");
        assertThat(catalog.foreignKeys(EGG.getName())).hasSize(1);
    }

    @Test
    void creating_again_changes_nothing() {
        together().create(dsl);
        fill();

        together().create(dsl);

        assertThat(catalog.foreignKeys(HEN.getName())).hasSize(2);
        assertThat(dsl.fetchCount(HEN)).isEqualTo(1);
    }

    @Test
    void both_are_dropped_with_their_rows() {
        together().create(dsl);
        fill();

        together().drop(dsl);
        together().drop(dsl);

        assertThat(catalog.tables()).doesNotContain(HEN.getName(), EGG.getName());
    }

    @Test
    void packages_may_refer_to_one_another() {
        hens().create(dsl);
        assertThat(catalog.foreignKeys(HEN.getName())).hasSize(2);
        assertThat(catalog.foreignKeys(EGG.getName())).hasSize(1);
        fill();

        hens().drop(dsl);
        assertThat(catalog.tables()).doesNotContain(HEN.getName()).contains(EGG.getName());
        eggs().drop(dsl);
        assertThat(catalog.tables()).doesNotContain(EGG.getName());
    }

    @Test
    void they_are_dropped_in_a_transaction_of_the_caller() throws SQLException {
        together().create(dsl);
        fill();

        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            DSLContext own = database.dsl(connection);
            together().drop(own);
            together().create(own);
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(dsl.fetchCount(HEN)).isZero();
    }

    @Test
    void the_script_creates_what_create_does() {
        String script = together().ddl(database.kind().dialect());

        for (String statement : script.split(";\n", -1)) {
            if (!statement.isBlank()) {
                dsl.execute(statement);
            }
        }

        assertThat(catalog.foreignKeys(HEN.getName())).hasSize(2);
        assertThat(script.contains("alter table")).isEqualTo(!database.is(DatabaseKind.SQLITE));
        assertThatCode(() -> together().create(dsl)).doesNotThrowAnyException();
    }

    @Test
    void a_script_adds_only_what_closes_the_circle() {
        assertThat(together().ddl(SQLDialect.POSTGRES).split("alter table", -1)).hasSize(2);
    }

    private void fill() {
        dsl.insertInto(HEN, HEN.id).values(1L).execute();
        dsl.insertInto(EGG, EGG.id, EGG.other).values(1L, 1L).execute();
        dsl.update(HEN).set(HEN.other, 1L).set(HEN.self, 1L).execute();
    }

    /** A table with a reference to another one and to itself. */
    private static final class Node extends TableImpl<Record> {

        private static final long serialVersionUID = 1L;

        final transient TableField<Record, Long> id =
                createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false), this);
        final transient TableField<Record, Long> other;
        final transient TableField<Record, Long> self =
                createField(DSL.name("self_id"), SQLDataType.BIGINT.nullable(true), this);
        final transient UniqueKey<Record> key = TableKeys.primaryKey(this, "pk_" + getName(), id);

        Node(String name, String other) {
            super(DSL.name(name));
            this.other = createField(DSL.name(other), SQLDataType.BIGINT.nullable(true), this);
        }

        @Override
        public UniqueKey<Record> getPrimaryKey() {
            return key;
        }
    }
}
