package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.codegen.Timestamps;
import dev.throughline.runtime.internal.binding.TimePlaceholders;
import dev.throughline.runtime.internal.binding.Times;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.Placeholder;
import dev.throughline.runtime.internal.sql.Placeholders;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What an update of a table's rows writes besides what it is asked to: that they were changed, and when. */
public final class RowTouch {

    private RowTouch() {}

    /** Adds the assignments, with their placeholders. */
    public static void assign(ModelTable<?> table, Placeholders placeholders, List<QueryPart> assignments) {
        Field<?> updatedAt = updatedAt(table);
        if (updatedAt != null) {
            Placeholder<?> now = new TimePlaceholders(placeholders).of(updatedAt);
            assignments.add(DSL.sql("{0} = {1}", updatedAt.getUnqualifiedName(), now));
        }
        Field<?> version = ModelAccess.get().version(table);
        if (version != null) {
            assignments.add(DSL.sql("{0} = {1} + 1", version.getUnqualifiedName(), version));
        }
    }

    /** Adds the arguments of {@link #assign}. */
    public static void argue(ModelTable<?> table, LocalDateTime now, Arguments arguments) {
        if (updatedAt(table) != null) {
            TimePlaceholders.argue(now, arguments);
        }
    }

    /** Sets the same in memory, on a record that takes over what was written to the row of another. */
    public static <R extends ModelRecord<R>> void apply(
            ModelTable<R> table, Record row, Record stored, LocalDateTime now) {
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
