package dev.throughline.runtime.internal;

import dev.throughline.runtime.ColumnTypes;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.Timestamps;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What an update of a table's rows writes besides what it is asked to: that they were changed, and when. */
final class RowTouch {

    private RowTouch() {}

    /** Adds the assignments, with their slots. */
    static void assign(ModelTable<?> table, Slots slots, List<QueryPart> assignments) {
        Field<?> updatedAt = updatedAt(table);
        if (updatedAt != null) {
            Slot<?> now = slots.value(ColumnTypes.localDateTime());
            assignments.add(DSL.sql("{0} = {1}", updatedAt.getUnqualifiedName(), now));
        }
        Field<?> version = ModelAccess.get().version(table);
        if (version != null) {
            assignments.add(DSL.sql("{0} = {1} + 1", version.getUnqualifiedName(), version));
        }
    }

    /** Adds the arguments of {@link #assign}. */
    static void argue(ModelTable<?> table, LocalDateTime now, Arguments arguments) {
        if (updatedAt(table) != null) {
            arguments.add(now);
        }
    }

    private static @Nullable Field<?> updatedAt(ModelTable<?> table) {
        Timestamps<?> timestamps = ModelAccess.get().timestamps(table);
        return timestamps == null ? null : timestamps.updatedAt();
    }
}
