package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.model.ModelAccess;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What a record was like before it was written: its values, what they were read as, and which of them count as changed. */
final class RecordState {

    private final ModelRecord<?> record;
    private final @Nullable Configuration configuration;
    private final @Nullable Object[] originals;
    private final @Nullable Object[] values;
    private final boolean[] changed;

    private RecordState(ModelRecord<?> record) {
        int width = record.size();
        this.record = record;
        this.configuration = record.configuration();
        this.originals = new @Nullable Object[width];
        this.values = new @Nullable Object[width];
        this.changed = new boolean[width];
        for (int i = 0; i < width; i++) {
            originals[i] = record.original(i);
            values[i] = record.get(i);
            changed[i] = ModelAccess.get().changed(record, record.field(i));
        }
    }

    static RecordState of(ModelRecord<?> record) {
        return new RecordState(record);
    }

    /** Makes the record what it was. */
    void restore() {
        record.attach(configuration);
        for (int i = 0; i < values.length; i++) {
            set(record, record.field(i), originals[i]);
        }
        record.changed(false);
        for (int i = 0; i < values.length; i++) {
            if (changed[i]) {
                set(record, record.field(i), values[i]);
            }
        }
        // A key that is set makes jOOQ take all columns for changed.
        for (int i = 0; i < values.length; i++) {
            record.changed(i, changed[i]);
        }
    }

    @SuppressWarnings("unchecked") // The value was in this column.
    private static <V> void set(Record record, Field<V> field, @Nullable Object value) {
        record.set(field, (V) value);
    }
}
