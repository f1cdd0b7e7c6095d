package dev.throughline.runtime.internal.target;

import dev.throughline.runtime.internal.sql.Placeholders;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The rows of a join table that link one source, and the end of each that is not the source.
 *
 * <p>Where an association is symmetric the source may be at either end of a row, so the other end is a {@code case}.
 *
 * @param condition what the rows of the source fulfil, whatever their scope
 * @param target what holds the target's key in these rows
 */
public record SourceLinks(Condition condition, List<Field<?>> target) {

    /**
     * Finds the links of a source.
     *
     * @param symmetric whether the source may be at either end
     * @param toSource the join table's columns to the source
     * @param toTarget the join table's columns to the target
     * @param source the source's key: placeholders or values
     */
    public static SourceLinks of(
            boolean symmetric,
            List<? extends Field<?>> toSource,
            List<? extends Field<?>> toTarget,
            List<? extends Field<?>> source) {
        Condition first = equal(toSource, source);
        if (!symmetric) {
            return new SourceLinks(first, List.copyOf(toTarget));
        }
        List<Field<?>> other = new ArrayList<>(toTarget.size());
        for (int i = 0; i < toTarget.size(); i++) {
            other.add(otherEnd(first, toTarget.get(i), toSource.get(i)));
        }
        return new SourceLinks(first.or(equal(toTarget, source)), other);
    }

    private static <V> Field<V> otherEnd(Condition first, Field<V> toTarget, Field<?> toSource) {
        return DSL.field("case when {0} then {1} else {2} end", toTarget.getDataType(), first, toTarget, toSource);
    }

    private static Condition equal(List<? extends Field<?>> columns, List<? extends Field<?>> values) {
        return Placeholders.equal(columns.toArray(new Field<?>[0]), values.toArray(new Field<?>[0]));
    }

    /** Gives what holds the target's key, as an array. */
    public Field<?>[] targetFields() {
        return target.toArray(new Field<?>[0]);
    }
}
