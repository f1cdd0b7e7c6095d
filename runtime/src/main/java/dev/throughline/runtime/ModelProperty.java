package dev.throughline.runtime;

import java.io.Serializable;
import java.util.Objects;
import org.jooq.Field;

/** What the associations of a model have in common: the property that declares them, by which they are equal. */
abstract class ModelProperty<S extends ModelRecord<S>> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ModelTable<S> source;
    private final String name;
    private final int hash;

    ModelProperty(ModelTable<S> source, String name) {
        this.source = Objects.requireNonNull(source, "source");
        this.name = Objects.requireNonNull(name, "name");
        this.hash = 31 * source.getRecordType().getName().hashCode() + name.hashCode();
    }

    /** Gives the table as it is called in the database, whatever the alias. */
    abstract ModelTable<S> unaliased();

    /** Gives the name of the model's property, such as {@code friends}. */
    public final String name() {
        return name;
    }

    /** Gives the table of the source, or the alias of it that this association was taken from. */
    public final ModelTable<S> source() {
        return source;
    }

    /** Gives a column of the source in the table, or in the alias, that this association was taken from. */
    final Field<?> ofSource(Field<?> field) {
        return Objects.requireNonNull(source.field(field), field::getName);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof ModelProperty<?> that
                && hash == that.hash
                && name.equals(that.name)
                && source.getRecordType() == that.source.getRecordType();
    }

    @Override
    public final int hashCode() {
        return hash;
    }

    /** Gives the source's table and the name, such as {@code pugs.friends}. */
    @Override
    public final String toString() {
        return unaliased().getName() + "." + name;
    }
}
