package dev.throughline.runtime.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class KeySetsTest {

    private static final Field<?>[] ONE = {DSL.field(DSL.name("id"), SQLDataType.BIGINT)};
    private static final Field<?>[] TWO = {ONE[0], DSL.field(DSL.name("code"), SQLDataType.VARCHAR(9))};
    private static final Field<?>[] DECIMAL = {DSL.field(DSL.name("d"), SQLDataType.NUMERIC(9, 2))};

    @Test
    void aListIsPaddedToAPowerOfTwoWithItsLastKey() {
        assertThat(argument(KeySets.LIST, ONE, keys(1, 2, 3, 4, 5))).containsExactly(1L, 2L, 3L, 4L, 5L, 5L, 5L, 5L);
        assertThat(argument(KeySets.LIST, ONE, keys(7))).containsExactly(7L);
    }

    @Test
    void paddingNeverGoesBeyondWhatAStatementTakes() {
        List<Object[]> many =
                LongStream.range(0, 600).mapToObj(i -> new Object[] {i}).toList();
        assertThat(argument(KeySets.LIST, ONE, many)).hasSize(900);
        assertThat(KeySets.LIST.chunk(ONE)).isEqualTo(900);
        assertThat(KeySets.LIST.chunk(TWO)).isEqualTo(450);
    }

    @Test
    void arraysHaveTheValuesOfOneColumnEach() {
        Arguments arguments = new Arguments();
        KeySets.ARRAY.arguments(TWO, List.of(new Object[] {1L, "a"}, new Object[] {2L, "b"}), arguments);
        assertThat(arguments.toArray()).containsExactly(new Object[] {1L, 2L}, new Object[] {"a", "b"});
    }

    @Test
    void jsonIsOneText() {
        UUID uuid = new UUID(1, 2);
        Field<?>[] uuids = {DSL.field(DSL.name("u"), SQLDataType.UUID)};
        Arguments arguments = new Arguments();
        KeySets.JSON_EACH.arguments(ONE, keys(1, 2), arguments);
        KeySets.JSON_EACH.arguments(TWO, List.<Object[]>of(new Object[] {1L, "a\"b"}), arguments);
        KeySets.JSON_EACH.arguments(uuids, List.<Object[]>of(new Object[] {uuid}), arguments);
        assertThat(arguments.toArray()).containsExactly("[1,2]", "[[1,\"a\\\"b\"]]", "[\"" + uuid + "\"]");
    }

    @Test
    void whatJsonWouldChangeIsAList() {
        assertThat(KeySets.areJson(ONE)).isTrue();
        assertThat(KeySets.areJson(DECIMAL)).isFalse();
        Object[] key = {new BigDecimal("1.10")};
        assertThat(argument(KeySets.JSON_EACH, DECIMAL, List.<Object[]>of(key))).containsExactly(key);
        assertThat(KeySets.JSON_EACH.chunk(DECIMAL)).isEqualTo(KeySets.LIST.chunk(DECIMAL));
    }

    @Test
    void rowsOfSeveralColumnsAreComparedAsTuples() {
        Placeholders placeholders = new Placeholders();
        assertThat(DSL.using(SQLDialect.POSTGRES).render(KeySets.ARRAY.in(TWO, placeholders)))
                .contains("(\"id\", \"code\") in (select * from unnest(");
        assertThat(placeholders.all()).hasSize(2);
    }

    private static List<Object[]> keys(long... keys) {
        return LongStream.of(keys).mapToObj(key -> new Object[] {key}).toList();
    }

    private static Object[] argument(KeySets sets, Field<?>[] columns, List<Object[]> keys) {
        Arguments arguments = new Arguments();
        sets.arguments(columns, keys, arguments);
        return (Object[]) arguments.toArray()[0];
    }
}
