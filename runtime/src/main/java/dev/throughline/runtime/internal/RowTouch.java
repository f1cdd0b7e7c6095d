package dev.throughline.runtime.internal;

import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.Timestamps;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** What an update of a table's rows writes besides what it is asked to: that they were changed, and when. */
final class RowTouch {

    private RowTouch() {}

    /** Adds the assignments, with their slots. */
    static void assign(ModelTable<?> table, Slots slots, List<QueryPart> assignments) {
        Timestamps<?> timestamps = ModelAccess.get().timestamps(table);
        if (timestamps != null) {
            Slot<?> now = slots.value(timestamps.updatedAt().getDataType());
            assignments.add(DSL.sql("{0} = {1}", timestamps.updatedAt().getUnqualifiedName(), now));
        }
    }

    /** Adds the arguments of {@link #assign}. */
    static void argue(ModelTable<?> table, LocalDateTime now, Arguments arguments) {
        if (ModelAccess.get().timestamps(table) != null) {
            arguments.add(now);
        }
    }
}
