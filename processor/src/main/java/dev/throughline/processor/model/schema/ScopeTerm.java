package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.FixedValue;
import java.util.List;
import java.util.Optional;

/**
 * A value that an association fixes, with the column that has it.
 *
 * @param part which rows have it
 * @param value the property and the value as they are written
 * @param given whether the association gives it itself, instead of its other direction
 * @param table the table of the rows
 * @param column the column; empty if there is no such property
 * @param free whether the column can be fixed: it neither links rows nor says when
 * @param literal the value as generated code writes it; empty if the column cannot have it
 * @param known the properties that there are
 */
public record ScopeTerm(
        Part part,
        FixedValue value,
        boolean given,
        TableIdentity table,
        Optional<Column> column,
        boolean free,
        Optional<Literal> literal,
        List<String> known) {

    public ScopeTerm {
        known = List.copyOf(known);
    }

    /** Returns whether every row can be given the value. */
    public boolean isSound() {
        return column.isPresent() && free && literal.isPresent();
    }

    /** Which rows have a value. */
    public enum Part {
        /** The sources. */
        SOURCE("sourceScope"),
        /** The targets. */
        TARGET("scope"),
        /** The rows of the join table. */
        LINK("throughScope");

        private final String option;

        Part(String option) {
            this.option = option;
        }

        /** Returns the name of the option of the runtime, which is that of the annotation's attribute if there is one. */
        public String option() {
            return option;
        }
    }
}
