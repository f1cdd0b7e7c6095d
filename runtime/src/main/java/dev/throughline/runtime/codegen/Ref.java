package dev.throughline.runtime.codegen;

import java.io.Serializable;
import org.jooq.ForeignKey;
import org.jooq.Record;

/**
 * A foreign key that is looked up when it is first needed, because the tables of an association refer to one another
 * and their classes could not be initialised otherwise.
 *
 * @param <C> the record that holds the foreign key
 * @param <P> the record that it refers to
 */
@FunctionalInterface
public interface Ref<C extends Record, P extends Record> extends Serializable {

    /** Gives the foreign key. */
    ForeignKey<C, P> get();
}
