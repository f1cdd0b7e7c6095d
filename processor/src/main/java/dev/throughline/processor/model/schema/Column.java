package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.declared.ValueType;
import java.util.Collection;
import java.util.Optional;

/**
 * A column of a generated table.
 *
 * @param name its name in the database
 * @param constant the constant of the table class, {@code NAME}
 * @param property the property of the record, {@code name}
 * @param component the component of the record that holds a row's values, {@code name}
 * @param accessor the record's accessor, {@code name} or {@code getName}
 * @param setter the record's setter, {@code setName}
 * @param type what it holds
 * @param size its length, precision and scale
 * @param nullable whether it may be null
 * @param identity whether the database makes its values
 * @param defaultValue the value the database gives, as text
 * @param origin why it is there
 */
public record Column(
        String name,
        String constant,
        String property,
        String component,
        String accessor,
        String setter,
        ValueType type,
        Size size,
        boolean nullable,
        boolean identity,
        Optional<String> defaultValue,
        ColumnOrigin origin) {

    /** Returns this column with or without a constraint that it is not null. */
    public Column withNullable(boolean mayBeNull) {
        return new Column(
                name,
                constant,
                property,
                component,
                accessor,
                setter,
                type,
                size,
                mayBeNull,
                identity,
                defaultValue,
                origin);
    }

    /** Returns whether a model declares it. */
    public boolean declared() {
        return origin instanceof ColumnOrigin.Property;
    }

    /** Returns what the column is for, where its model says so. */
    public Role role() {
        return origin instanceof ColumnOrigin.Property property ? property.role() : Role.NONE;
    }

    /** Returns the first of the columns that has a role. */
    public static Optional<Column> inRole(Role role, Collection<Column> columns) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    /** Returns what the database computes it by. */
    public Optional<Expression> computed() {
        return origin instanceof ColumnOrigin.Property property ? property.computed() : Optional.empty();
    }

    /** Returns whether a row that is made without a value gets one. */
    public boolean filled() {
        return identity || defaultValue.isPresent() || role() != Role.NONE;
    }

    /** Returns whether every row needs a value that nothing but its maker can give. */
    public boolean required() {
        return !nullable && !filled();
    }

    /**
     * What a column's type is limited to.
     *
     * @param length the length of text or bytes; 0 for no limit
     * @param precision the number of digits
     * @param scale the number of digits after the point
     * @param name what the type is called in the database, where a model says so
     */
    public record Size(int length, int precision, int scale, Optional<String> name) {}
}
