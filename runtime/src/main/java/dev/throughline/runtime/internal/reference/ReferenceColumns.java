package dev.throughline.runtime.internal.reference;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.codegen.ReferenceOptions;
import dev.throughline.runtime.internal.key.AssociationKeys;
import dev.throughline.runtime.internal.target.SourceLinks;
import dev.throughline.runtime.internal.target.TargetColumns;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The tables and columns of an association by a foreign key. */
abstract class ReferenceColumns<T extends ModelRecord<T>, K> extends TargetColumns<T, K> {

    private final ReferenceOptions<?, T> options;

    ReferenceColumns(ModelTable<?> source, AssociationKeys<K> keys, ReferenceOptions<?, T> options) {
        super(source, keys);
        this.options = options;
    }

    final ReferenceOptions<?, T> options() {
        return options;
    }

    @Override
    public Table<?> rows() {
        return target();
    }

    @Override
    public Table<?> joined(SourceLinks links) {
        return joinedOfMany();
    }

    @Override
    public Table<?> joinedOfMany() {
        return rows();
    }

    @Override
    public Condition live(boolean withDeleted) {
        return DSL.noCondition();
    }

    @Override
    public final Condition liveAlone() {
        return live(false).and(scoped());
    }

    @Override
    public final Map<Field<?>, Object> scope() {
        return options.scope();
    }

    @Override
    public final Map<Field<?>, Object> sourceScope() {
        return options.sourceScope();
    }

    @Override
    public final List<OrderField<?>> order() {
        return options.order();
    }
}
