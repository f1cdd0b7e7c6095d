package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.declared.ValueKind;
import dev.throughline.processor.model.declared.ValueType;
import dev.throughline.processor.model.resolved.End;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ColumnOrigin;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.naming.Identifiers;
import dev.throughline.processor.naming.Naming;
import dev.throughline.processor.naming.ReservedNames;
import dev.throughline.processor.naming.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a join table: what makes a row a link, each taken from the model where that declares it, and what else
 * the model declares.
 */
final class JoinColumns {

    private static final ValueType TIMESTAMP =
            ValueType.of(ValueKind.LOCAL_DATE_TIME, new JavaType("java.time", "LocalDateTime"), false);
    private static final ValueType TEXT = ValueType.of(ValueKind.STRING, new JavaType("java.lang", "String"), false);
    private static final Column.Size NO_SIZE = new Column.Size(0, 0, 0, Optional.empty());
    private static final Column.Size TEXT_SIZE = new Column.Size(255, 0, 0, Optional.empty());

    private final Naming naming;
    private final Join join;
    private final String constant;
    private final Map<String, Column> own = new LinkedHashMap<>();
    private final List<Column> linking = new ArrayList<>();

    JoinColumns(Naming naming, Join join, String constant) {
        this.naming = naming;
        this.join = join;
        this.constant = constant;
        join.model().ifPresent(model -> model.columns().forEach(column -> own.put(column.name(), column)));
    }

    /** Returns the columns that say when a link was made and changed. */
    Optional<Table.Timestamps> timestamps() {
        Optional<Column> createdAt = declared(Role.CREATED_AT);
        Optional<Column> updatedAt = declared(Role.UPDATED_AT);
        boolean made = join.given(LinkDeclaration::timestamps).orElse(createdAt.isEmpty() && updatedAt.isEmpty());
        return Table.Timestamps.of(
                createdAt.or(() -> made("createdAt", new ColumnOrigin.CreatedAt(), made)),
                updatedAt.or(() -> made("updatedAt", new ColumnOrigin.UpdatedAt(), made)));
    }

    private Optional<Column> declared(Role role) {
        Optional<Column> declared = Column.inRole(role, own.values());
        declared.ifPresent(linking::add);
        return declared;
    }

    private Optional<Column> made(String property, ColumnOrigin origin, boolean made) {
        return made ? Optional.of(timestamp(property, false, origin)) : Optional.empty();
    }

    /** Returns the column that says when a link was removed. */
    Optional<Column> deletedAt() {
        return join.given(LinkDeclaration::softDelete).orElse(false)
                ? Optional.of(timestamp("deletedAt", true, new ColumnOrigin.DeletedAt()))
                : Optional.empty();
    }

    private Column timestamp(String property, boolean nullable, ColumnOrigin origin) {
        return linking(naming.of(Words.of(property)), TIMESTAMP, NO_SIZE, nullable, origin);
    }

    /** Returns the columns that associations fix, which their links share. */
    List<Column> fixed() {
        return new FixedColumns(naming, join)
                .names().stream()
                        .map(name -> linking(name, TEXT, TEXT_SIZE, false, new ColumnOrigin.Fixed()))
                        .toList();
    }

    /** Returns the columns that refer to a key, or to that of each of several models. */
    List<Column> references(List<End> ends) {
        End first = ends.get(0);
        List<Column> key = first.key().columns();
        List<String> names = first.columns();
        List<Column> result = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Column referred = key.get(i);
            result.add(linking(names.get(i), referred.type().boxed(), referred.size(), false, origin(ends, i)));
        }
        return result;
    }

    private static ColumnOrigin origin(List<End> ends, int index) {
        List<ColumnOrigin.Reference> models = ends.stream()
                .filter(end -> index < end.key().columns().size())
                .map(end -> new ColumnOrigin.Reference(
                        end.model().declaration().type(),
                        end.key().columns().get(index).accessor()))
                .toList();
        return models.size() == 1 ? models.get(0) : new ColumnOrigin.References(models);
    }

    /** Returns the columns that the model's own key has. */
    List<Column> ownKey() {
        return join.model()
                .filter(model -> !model.keyedByItsEnds())
                .map(model -> model.identity().key().columns().stream()
                        .map(column -> linking(column.name()).orElse(column))
                        .toList())
                .orElse(List.of());
    }

    /** Returns what links have besides: columns that callers fill. */
    List<Column> attributes() {
        return own.values().stream()
                .filter(column -> linking(column.name()).isEmpty()
                        && !column.identity()
                        && !column.role().isReadOnly())
                .toList();
    }

    /** Returns all columns: the model's own key, what makes a row a link, and the rest. */
    List<Column> all() {
        Set<Column> result = new LinkedHashSet<>(ownKey());
        result.addAll(linking);
        own.values().stream().filter(column -> linking(column.name()).isEmpty()).forEach(result::add);
        return List.copyOf(result);
    }

    private Optional<Column> linking(String name) {
        return linking.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    // Two keys may share a column; a key and a timestamp may not, which is a problem to be found later.
    private Column linking(String name, ValueType type, Column.Size size, boolean nullable, ColumnOrigin origin) {
        Column declared = own.get(name);
        Column column = declared == null
                ? column(constant, name, type, size, nullable, origin)
                : declared.withNullable(nullable);
        Optional<Column> former = linking.stream()
                .filter(other -> other.name().equals(name)
                        && other.origin().getClass() == column.origin().getClass())
                .findFirst();
        if (former.isEmpty()) {
            linking.add(column);
        }
        return former.orElse(column);
    }

    /** Returns a column that no model declares. */
    static Column column(
            String constant, String name, ValueType type, Column.Size size, boolean nullable, ColumnOrigin origin) {
        String property = property(name);
        return new Column(
                name,
                ReservedNames.constant(Words.of(name).constant(), constant),
                property,
                property,
                property,
                "set" + Identifiers.capitalised(property),
                type,
                size,
                nullable,
                false,
                Optional.empty(),
                origin);
    }

    private static String property(String column) {
        String property = Identifiers.legal(Words.of(column).camel());
        return ReservedNames.ofRecord(property) || ReservedNames.ofRecord("get" + Identifiers.capitalised(property))
                ? property + "_"
                : property;
    }
}
