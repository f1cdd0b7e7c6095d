package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.dialect.GivenRows;
import dev.throughline.runtime.internal.key.PairOrder;
import dev.throughline.runtime.internal.sql.Arguments;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * A target as a row of a statement's values: its key, in a symmetric association which of the pair comes first, and the
 * attributes of the link.
 */
final class GivenRow {

    private GivenRow() {}

    /** Adds the row of a target to the values of all. */
    static <K> void add(
            LinkSource<?, K, ?> source, K target, @Nullable Object[] attributes, List<@Nullable Object> rows) {
        Object[] key = source.columns().toTarget().values(target);
        rows.addAll(Arrays.asList(key));
        if (source.columns().options().isSymmetric()) {
            rows.add(PairOrder.compare(source.key(), key) < 0 ? 1 : 0);
        }
        rows.addAll(Arrays.asList(attributes));
    }

    /** Adds all rows to the arguments, as the database takes them. */
    static void addTo(Arguments arguments, List<@Nullable Object> rows, Dialect dialect) {
        if (dialect.givenRows() == GivenRows.ONE_ROW) {
            arguments.addAll(rows.toArray());
        } else {
            arguments.add(rows.toArray());
        }
    }

    /** Gives how many rows one statement takes. */
    static int perStatement(LinkColumns<?, ?, ?> columns, List<Field<?>> attributes, Dialect dialect) {
        int width = columns.toTarget().width() + (columns.options().isSymmetric() ? 1 : 0) + attributes.size();
        return dialect.givenRows() == GivenRows.ONE_ROW ? 1 : dialect.parameters() / width;
    }
}
