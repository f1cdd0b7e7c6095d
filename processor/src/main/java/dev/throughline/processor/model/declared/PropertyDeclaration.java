package dev.throughline.processor.model.declared;

import java.util.List;

/**
 * A property that becomes a column.
 *
 * @param place where it is declared
 * @param method the accessor, {@code name} or {@code getName}
 * @param name the property, {@code name}
 * @param type what it holds
 * @param source the declared type as source
 * @param nullable whether it may be null
 * @param id whether it is the primary key or a part of it
 * @param generated whether the database makes it
 * @param column what {@code @Column} says
 * @param roles what annotations say that it is for; one, if any, in a sound model
 * @param computed what the database computes it by, with the names of properties in braces; empty if it does not
 */
public record PropertyDeclaration(
        Place place,
        String method,
        String name,
        ValueType type,
        String source,
        boolean nullable,
        boolean id,
        boolean generated,
        ColumnDeclaration column,
        List<Role> roles,
        String computed) {

    public PropertyDeclaration {
        roles = List.copyOf(roles);
    }

    /** Returns what it is for. */
    public Role role() {
        return roles.isEmpty() ? Role.NONE : roles.get(0);
    }

    /** Returns what stands for the accessor in a record where the property is unsound. */
    public Stub stub() {
        return new Stub(method, List.of(), source, List.of());
    }
}
