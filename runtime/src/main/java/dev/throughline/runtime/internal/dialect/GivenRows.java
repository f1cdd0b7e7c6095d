package dev.throughline.runtime.internal.dialect;

import dev.throughline.runtime.internal.sql.GivenType;

/** How rows of values are given as a table, such as the attributes of many links. */
public enum GivenRows {
    /**
     * {@code (values ((cast(null as t)).k, (cast(null as t)).a), (?, ?)) as given (k0, a0)}: a row of nulls, which
     * have the types of the columns, whatever they are; so has then what is given.
     */
    TYPED_COLUMNS,
    /** {@code (values (cast(? as ..), ..)) as given (k0, a0)}, each value with a {@link GivenType}. */
    TYPED_VALUES,
    /** {@code (with given_rows (k0, a0) as (values (?, ?)) select ..) given}. */
    TABLE_EXPRESSION,
    /**
     * {@code (with given_rows (k0, a0) as (select ?, .. union all select ?, ..) select ..) given}, each value with a
     * {@link GivenType}. MariaDB takes the parameters of {@code values} in a statement that its server prepares for
     * empty texts.
     */
    UNION,
    /** {@code (select ? as k0, ? as a0) given}, a row for each statement, each value with a {@link GivenType}. */
    ONE_ROW
}
