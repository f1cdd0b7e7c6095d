package dev.throughline.runtime.internal.binding;

import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.Placeholder;
import dev.throughline.runtime.internal.sql.Placeholders;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Field;
import org.jooq.TableField;

/** The placeholders of the time at which a statement is run, for columns with a time zone and for those without. */
public final class TimePlaceholders {

    private final Placeholder<LocalDateTime> local;
    private final Placeholder<OffsetDateTime> point;

    public TimePlaceholders(Placeholders placeholders) {
        this.local = placeholders.value(TimeTypes.dateAndTime());
        this.point = placeholders.value(TimeTypes.offset());
    }

    /** Gives the placeholder for a column. */
    public Placeholder<?> of(Field<?> column) {
        if (column.getConverter().fromType() != OffsetDateTime.class) {
            return local;
        }
        if (point.getBinding() instanceof ExactBinding<?, ?> binding && column instanceof TableField<?, ?> own) {
            binding.belongTo(own);
        }
        return point;
    }

    /** Adds the arguments of the placeholders. */
    public static Arguments argue(LocalDateTime utc, Arguments arguments) {
        return arguments.add(utc).add(utc.atOffset(ZoneOffset.UTC));
    }
}
