package dev.throughline.runtime.internal.dialect;

/** Who finds out how rows are best found for which there is a row in another table. */
public enum SemiJoins {
    /** The database's planner, by {@code exists (..)} and counts, whatever the statement. */
    BY_PLANNER,
    /** The planner where {@code exists (..)} says it; a count it would take for each row, whoever asks for all. */
    COUNTS_BY_FORM,
    /** Whoever writes the statement: {@code exists (..)} is looked at for each row, {@code in (..)} once for all. */
    BY_FORM
}
