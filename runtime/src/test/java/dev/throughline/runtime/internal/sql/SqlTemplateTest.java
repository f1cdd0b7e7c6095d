package dev.throughline.runtime.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.runtime.internal.value.JdbcTypes;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class SqlTemplateTest {

    private static final DSLContext DSL_CONTEXT = DSL.using(SQLDialect.POSTGRES);
    private static final Field<Long> ID = DSL.field(DSL.name("id"), SQLDataType.BIGINT);
    private static final Field<String> NAME = DSL.field(DSL.name("name"), SQLDataType.VARCHAR(20));

    @Test
    void aTextIsRenderedOnceAndGetsAMarkerForEachValue() {
        Placeholders places = new Placeholders();
        SqlTemplate template = SqlTemplate.render(
                DSL_CONTEXT,
                JdbcTypes.withJavaTime(),
                DSL.sql(
                        "select {0} from t where {0} = {1} and {2} = {3}",
                        ID, places.value(ID.getDataType()), NAME, places.value(NAME.getDataType())),
                places,
                ID);

        assertThat(template.sql(new Object[] {1L, "a"}))
                .isEqualTo("select \"id\" from t where \"id\" = ? and \"name\" = ?");
        assertThat(template.gaps()).isEqualTo(2);
        assertThat(template.readsDirectly()).isTrue();
        assertThat(template.bindsDirectly()).isTrue();
        assertThat(template.sql(new Object[] {2L, "b"})).isSameAs(template.sql(new Object[] {3L, "c"}));
    }

    @Test
    void aListHasAMarkerForEachOfItsValues() {
        Placeholders places = new Placeholders();
        SqlTemplate template = SqlTemplate.render(
                DSL_CONTEXT,
                JdbcTypes.BASIC,
                DSL.sql("delete from t where ({0}, {1}) in ({2})", ID, NAME, places.list(new Field<?>[] {ID, NAME})),
                places);

        assertThat(template.sql(new Object[] {new Object[] {1L, "a", 2L, "b"}}))
                .isEqualTo("delete from t where (\"id\", \"name\") in ((?, ?), (?, ?))");
    }

    @Test
    void aConstantWithABackslashIsAParameterThatIsAlwaysTheSame() {
        Placeholders places = new Placeholders();
        Placeholder<String> constant = Placeholder.of("a\\b", NAME.getDataType());
        SqlTemplate template = SqlTemplate.render(
                DSL_CONTEXT,
                JdbcTypes.BASIC,
                DSL.sql("update t set {0} = {1} where {2} = {3}", NAME, constant, ID, places.value(ID.getDataType())),
                places);

        Object[] arguments = {7L};
        assertThat(template.gaps()).isEqualTo(2);
        assertThat(template.gap(0).argument(arguments)).isEqualTo("a\\b");
        assertThat(template.gap(1).argument(arguments)).isEqualTo(7L);
    }

    @Test
    void aColumnThatTheDriverDoesNotTakeIsReadByJooq() {
        Field<?> json = DSL.field(DSL.name("j"), SQLDataType.JSON);
        SqlTemplate template = SqlTemplate.render(
                DSL_CONTEXT, JdbcTypes.BASIC, DSL.sql("select {0} from t", json), new Placeholders(), json);

        assertThat(template.readsDirectly()).isFalse();
    }
}
