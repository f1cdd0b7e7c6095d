package dev.throughline.runtime.internal.target;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.query.SemiJoin;
import dev.throughline.runtime.internal.sql.Aliases;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.value.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Select;
import org.jooq.SelectForUpdateStep;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** A read of targets with conditions, an order or limits of the caller's, which jOOQ renders for this call. */
public final class TargetSelect<T extends ModelRecord<T>, K> {

    private static final String NUMBER = "row_number_in_source";

    private final Database database;
    private final TargetColumns<T, K> columns;
    private final QueryState state;

    public TargetSelect(Database database, TargetColumns<T, K> columns, QueryState state) {
        this.database = database;
        this.columns = columns;
        this.state = state;
    }

    /** Reads the targets of one source; the result are the given columns of the target and of what says that it is one. */
    public <X> X ofOne(Object[] source, Field<?>[] result, Rows.Handler<X> handler) {
        SourceLinks of = linksOf(source);
        SelectLimitStep<?> select = database.dsl()
                .select(result)
                .from(columns.joined(of))
                .where(of.condition().and(belong()))
                .orderBy(order());
        return database.query(locked(limited(select)), result, handler);
    }

    private SourceLinks linksOf(Object[] source) {
        return columns.linksOf(columns.toSource().bound(source, database.dialect()));
    }

    private SelectForUpdateStep<?> limited(SelectLimitStep<?> select) {
        Integer limit = state.limit();
        Integer offset = state.offset();
        if (limit == null) {
            return offset == null ? select : select.offset(offset);
        }
        return offset == null ? select.limit(limit) : select.limit(limit).offset(offset);
    }

    private Select<?> locked(SelectForUpdateStep<?> select) {
        if (!state.locked()) {
            return select;
        }
        return switch (database.dialect().rowLock()) {
            case FOR_NO_KEY_UPDATE -> select.forUpdate().of(columns.target());
            case FOR_UPDATE -> select.forUpdate();
            case NO_OP_UPDATE -> select;
        };
    }

    long count(Object[] source) {
        boolean alone = state.isOfAll() && columns.scope().isEmpty();
        SourceLinks of = linksOf(source);
        Table<?> from = alone ? columns.rows() : columns.joined(of);
        Select<?> select = database.dsl()
                .select(Fields.COUNT)
                .from(from)
                .where(of.condition().and(belong()));
        return database.query(select, new Field<?>[] {Fields.COUNT}, TargetReader::readCount);
    }

    /** Reads the targets of many sources; the result are the source's key and the given columns. */
    <X> X ofMany(List<Object[]> sources, Field<?>[] rows, Rows.Handler<X> handler) {
        Field<?>[] result = Fields.concat(columns.sourceOfMany().fields(), rows);
        Condition condition =
                columns.sourceOfMany().in(sources, database.dialect()).and(belong());
        boolean whole = state.limit() == null && state.offset() == null;
        Select<?> select = whole
                ? database.dsl()
                        .select(result)
                        .from(columns.joinedOfMany())
                        .where(condition)
                        .orderBy(order())
                : firstOfEach(result, condition);
        return database.query(select, result, handler);
    }

    /** Numbers the targets of each source in a derived table, whose columns are renamed because names may recur. */
    private Select<?> firstOfEach(Field<?>[] result, Condition condition) {
        DSLContext dsl = database.dsl();
        List<Field<?>> inner = new ArrayList<>();
        List<Field<?>> outer = new ArrayList<>();
        for (int i = 0; i < result.length; i++) {
            inner.add(result[i].as("c" + i));
            outer.add(DSL.field(DSL.name(Aliases.NUMBERED, "c" + i), result[i].getDataType()));
        }
        inner.add(DSL.rowNumber()
                .over(DSL.partitionBy(columns.sourceOfMany().fields()).orderBy(order()))
                .as(NUMBER));
        Table<?> numbered =
                dsl.select(inner).from(columns.joinedOfMany()).where(condition).asTable(Aliases.NUMBERED);
        Field<Integer> number = DSL.field(DSL.name(Aliases.NUMBERED, NUMBER), Integer.class);
        long first = state.offset() == null ? 0 : state.offset();
        Condition within = number.gt(DSL.inline((int) first));
        Integer limit = state.limit();
        if (limit != null) {
            within = within.and(number.le(DSL.inline((int) Math.min(Integer.MAX_VALUE, first + limit))));
        }
        return dsl.select(outer).from(numbered).where(within).orderBy(number);
    }

    private List<OrderField<?>> order() {
        return columns.targetOrder(state.orders());
    }

    private Condition belong() {
        Condition belong = columns.live(state.withDeleted()).and(columns.scoped());
        return state.isOfAll() ? belong : belong.and(SemiJoin.onFewRows(state.condition()));
    }
}
