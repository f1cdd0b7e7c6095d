package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.declared.Stub;
import dev.throughline.processor.model.declared.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table to be generated, complete and valid.
 *
 * @param identity its names and its key
 * @param columns all its columns, in their order
 * @param uniqueKeys its unique constraints
 * @param foreignKeys its foreign keys
 * @param indexes its indexes
 * @param timestamps the columns that the runtime fills
 * @param deletedAt the column of a join table that says when a link was removed
 * @param attributes the columns of a join table that say more of a link than what it links and when
 * @param associations the associations of the model
 * @param links the associations that go through it
 * @param stubs the methods that its record must have for the code to compile
 * @param implementing whether its record implements the model
 * @param origins the models whose change can change it
 */
public record Table(
        TableIdentity identity,
        List<Column> columns,
        List<UniqueKey> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        Optional<Timestamps> timestamps,
        Optional<Column> deletedAt,
        List<Column> attributes,
        List<Association> associations,
        List<Link> links,
        List<Stub> stubs,
        boolean implementing,
        List<JavaType> origins) {

    public Table {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        attributes = List.copyOf(attributes);
        associations = List.copyOf(associations);
        links = List.copyOf(links);
        stubs = List.copyOf(stubs);
        origins = List.copyOf(origins);
    }

    /** Returns this table with the associations of its model, which change when the given models do. */
    public Table withAssociations(List<Association> all, List<JavaType> newOrigins) {
        return new Table(
                identity,
                columns,
                uniqueKeys,
                foreignKeys,
                indexes,
                timestamps,
                deletedAt,
                attributes,
                all,
                links,
                stubs,
                implementing,
                newOrigins);
    }

    /** Returns this table with other keys and indexes. */
    public Table withKeys(List<UniqueKey> newUniqueKeys, List<ForeignKey> newForeignKeys, List<Index> newIndexes) {
        return new Table(
                identity,
                columns,
                newUniqueKeys,
                newForeignKeys,
                newIndexes,
                timestamps,
                deletedAt,
                attributes,
                associations,
                links,
                stubs,
                implementing,
                origins);
    }

    /** Returns the associations that go through join tables. */
    public List<LinkAssociation> linkAssociations() {
        return associations.stream()
                .filter(LinkAssociation.class::isInstance)
                .map(LinkAssociation.class::cast)
                .toList();
    }

    /** Returns the associations by foreign keys without join tables. */
    public List<ReferenceAssociation> referenceAssociations() {
        return associations.stream()
                .filter(ReferenceAssociation.class::isInstance)
                .map(ReferenceAssociation.class::cast)
                .toList();
    }

    /** Returns the foreign keys that the database has. */
    public List<ForeignKey> enforcedKeys() {
        return foreignKeys.stream().filter(ForeignKey::enforced).toList();
    }

    /**
     * Returns the properties that are unique by themselves, but for the primary key, by which rows are found anyway, and for
     * arrays, which Java takes for different whatever is in them.
     */
    public List<Finder> finders() {
        return uniqueKeys.stream()
                .map(UniqueKey::columns)
                .filter(unique -> unique.size() == 1
                        && unique.get(0).declared()
                        && unique.get(0).type().kind() != ValueKind.ARRAY
                        && !unique.equals(identity.key().columns()))
                .map(unique -> finder(unique.get(0)))
                .toList();
    }

    private Finder finder(Column column) {
        String name = column.setter().substring("set".length());
        boolean valuesOptional = columns.stream().noneMatch(other -> !other.equals(column) && other.required());
        return new Finder(column, "findBy" + name, "getOrCreateBy" + name, valuesOptional);
    }

    /** Returns the index of a column in the table's rows. */
    public int indexOf(Column column) {
        return columns.indexOf(column);
    }

    /** The columns that say when a row was made and changed; at least one. */
    public record Timestamps(Optional<Column> createdAt, Optional<Column> updatedAt) {

        /** Returns those of the given columns that have the roles. */
        public static Optional<Timestamps> of(List<Column> columns) {
            return of(Column.inRole(Role.CREATED_AT, columns), Column.inRole(Role.UPDATED_AT, columns));
        }

        /** Returns the timestamps if there are any. */
        public static Optional<Timestamps> of(Optional<Column> createdAt, Optional<Column> updatedAt) {
            return Optional.of(new Timestamps(createdAt, updatedAt))
                    .filter(timestamps -> timestamps.columns().findAny().isPresent());
        }

        /** Returns those that there are. */
        public Stream<Column> columns() {
            return Stream.of(createdAt, updatedAt).flatMap(Optional::stream);
        }
    }

    /** An association that goes through a join table. */
    public record Link(JavaType model, String property) {}
}
