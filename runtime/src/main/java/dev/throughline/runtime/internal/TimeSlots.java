package dev.throughline.runtime.internal;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Field;
import org.jooq.TableField;

/** The slots of the time at which a statement is run, for columns with a time zone and for those without. */
final class TimeSlots {

    private final Slot<LocalDateTime> local;
    private final Slot<OffsetDateTime> point;

    TimeSlots(Slots slots) {
        this.local = slots.value(TimeTypes.dateAndTime());
        this.point = slots.value(TimeTypes.offset());
    }

    /** Gives the slot for a column. */
    Slot<?> of(Field<?> column) {
        if (column.getConverter().fromType() != OffsetDateTime.class) {
            return local;
        }
        if (point.getBinding() instanceof ExactBinding<?, ?> binding && column instanceof TableField<?, ?> own) {
            binding.belongTo(own);
        }
        return point;
    }

    /** Adds the arguments of the slots. */
    static Arguments argue(LocalDateTime utc, Arguments arguments) {
        return arguments.add(utc).add(utc.atOffset(ZoneOffset.UTC));
    }
}
