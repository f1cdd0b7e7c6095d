package dev.throughline.runtime.internal;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.Timestamps;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What an update of a table's rows writes besides what it is asked to: that they were changed, and when. */
final class RowTouch {

    private RowTouch() {}

    /** Adds the assignments, with their slots. */
    static void assign(ModelTable<?> table, Slots slots, List<QueryPart> assignments) {
        Field<?> updatedAt = updatedAt(table);
        if (updatedAt != null) {
            Slot<?> now = new TimeSlots(slots).of(updatedAt);
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
            TimeSlots.argue(now, arguments);
        }
    }

    /** Sets the same in memory, on a record that takes over what was written to the row of another. */
    static <R extends ModelRecord<R>> void apply(ModelTable<R> table, Record row, Record stored, LocalDateTime now) {
        Field<?> updatedAt = updatedAt(table);
        if (updatedAt != null) {
            Times.set(stored, updatedAt, now);
        }
        RowVersions<R> versions = new RowVersions<>(table);
        if (versions.isKnown(row)) {
            versions.advance(stored, row);
        }
    }

    private static @Nullable Field<?> updatedAt(ModelTable<?> table) {
        Timestamps<?> timestamps = ModelAccess.get().timestamps(table);
        return timestamps == null ? null : timestamps.updatedAt();
    }
}
