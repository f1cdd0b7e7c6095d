package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.ColumnDeclaration;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.declared.ValueKind;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ColumnOrigin;
import dev.throughline.processor.model.schema.Expression;
import dev.throughline.processor.model.schema.Key;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.model.schema.UniqueKey;
import dev.throughline.processor.naming.ComponentNames;
import dev.throughline.processor.naming.ConstraintNames;
import dev.throughline.processor.naming.GeneratedNames;
import dev.throughline.processor.naming.Identifiers;
import dev.throughline.processor.naming.Naming;
import dev.throughline.processor.naming.ReservedNames;
import dev.throughline.processor.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides the names, the columns and the key of a model. */
final class ModelResolver {

    private static final int TEXT_LENGTH = 255;
    private static final int PRECISION = 38;
    private static final int SCALE = 10;

    private final Naming naming;

    ModelResolver(Naming naming) {
        this.naming = naming;
    }

    /**
     * Returns the model with its names and key.
     *
     * @param link whether it describes the links of an association
     */
    ResolvedModel resolve(ModelDeclaration model, boolean link) {
        Words words = Words.of(model.type().simpleName());
        String table = model.table().orElseGet(() -> naming.of(words));
        String constant = ReservedNames.tableConstant(words);
        List<Column> columns = new ArrayList<>();
        List<Column> key = new ArrayList<>();
        List<UniqueKey> uniqueKeys = new ArrayList<>();
        List<PropertyDeclaration> ids = ids(model);
        ComponentNames components = new ComponentNames(model);
        for (PropertyDeclaration property : model.properties()) {
            Column column = column(model, property, components.of(property), constant);
            columns.add(column);
            if (ids.contains(property)) {
                key.add(column);
            }
            if (property.column().unique()) {
                uniqueKeys.add(new UniqueKey(
                        column.constant(), ConstraintNames.uniqueKey(table, List.of(column.name())), List.of(column)));
            }
        }
        return new ResolvedModel(model, link, identity(model, words, table, key), columns, uniqueKeys);
    }

    private TableIdentity identity(ModelDeclaration model, Words words, String table, List<Column> key) {
        JavaType type = model.type();
        GeneratedNames names = GeneratedNames.ofModel(type.simpleName());
        Optional<JavaType> keyRecord = key.size() > 1 ? Optional.of(type.sibling(names.key())) : Optional.empty();
        return new TableIdentity(
                Optional.of(type),
                type.sibling(names.table()),
                type.sibling(names.record()),
                type.sibling(names.data()),
                type.sibling(names.repository()),
                ReservedNames.tableConstant(words),
                Identifiers.variable(words.camel(), List.of(type)),
                words.text(),
                table,
                model.schema(),
                model.visible(),
                new Key(ConstraintNames.primaryKey(table), key, keyRecord));
    }

    // A model without an id has been reported, or gets its key from what it links; until then a key of some sort keeps
    // its types from being missed.
    private static List<PropertyDeclaration> ids(ModelDeclaration model) {
        List<PropertyDeclaration> ids = model.ids();
        if (!ids.isEmpty()) {
            return ids;
        }
        return model.properties().stream()
                .filter(property -> property.name().equals("id"))
                .findFirst()
                .or(() -> model.properties().stream().findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    private Column column(
            ModelDeclaration model, PropertyDeclaration property, String component, String tableConstant) {
        Words words = Words.of(property.name());
        ColumnDeclaration given = property.column();
        return new Column(
                columnName(property),
                ReservedNames.constant(words.constant(), tableConstant),
                property.name(),
                component,
                property.method(),
                "set" + Identifiers.capitalised(property.name()),
                property.type(),
                size(property.type().element(), given),
                property.nullable() && !property.id(),
                property.generated() && !isMade(property),
                given.defaultValue().or(() -> defaultOf(property.role())),
                new ColumnOrigin.Property(
                        model.type(),
                        property.method(),
                        isMade(property) ? Role.MADE_KEY : property.role(),
                        computed(model, property)));
    }

    // A name that is no property's has been reported.
    private Optional<Expression> computed(ModelDeclaration model, PropertyDeclaration property) {
        if (property.role() != Role.COMPUTED) {
            return Optional.empty();
        }
        return Optional.of(Computations.resolve(
                property.computed(),
                name -> model.properties().stream()
                        .filter(other -> other.name().equals(name))
                        .findFirst()
                        .map(this::columnName)
                        .orElse(name)));
    }

    private String columnName(PropertyDeclaration property) {
        return property.column().name().orElseGet(() -> naming.of(Words.of(property.name())));
    }

    private static boolean isMade(PropertyDeclaration property) {
        return property.generated() && property.type().kind() == ValueKind.UUID;
    }

    // What inserts rows without Throughline need not know of the version.
    private static Optional<String> defaultOf(Role role) {
        return role == Role.VERSION ? Optional.of("0") : Optional.empty();
    }

    private static Column.Size size(ValueKind kind, ColumnDeclaration given) {
        return new Column.Size(
                given.length().orElse(kind == ValueKind.BYTES ? 0 : TEXT_LENGTH),
                given.precision().orElse(PRECISION),
                given.scale().orElse(SCALE),
                given.type());
    }
}
