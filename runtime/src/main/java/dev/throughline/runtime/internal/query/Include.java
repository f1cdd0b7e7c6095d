package dev.throughline.runtime.internal.query;

import dev.throughline.runtime.Association;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import java.util.Collection;
import org.jooq.Condition;

/** An association that a query loads with its rows. */
public interface Include {

    /** Gives the association. */
    Association<?, ?> association();

    /** Gives what is asked of its targets. */
    QueryState query();

    /** Gives the condition that what is loaded for a row is not empty. */
    Condition required();

    /** Loads it onto rows, of which there is at least one: a statement for each set of rows that fits into one. */
    void load(Database database, Collection<? extends ModelRecord<?>> rows);
}
