package dev.throughline.processor;

import dev.throughline.processor.model.declared.AssociationDeclaration;
import dev.throughline.processor.model.declared.ColumnDeclaration;
import dev.throughline.processor.model.declared.FixedValue;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.declared.ReferenceKind;
import dev.throughline.processor.model.declared.ValueKind;
import dev.throughline.processor.model.declared.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Models as they are read, made without a compiler. */
public final class Declarations {

    private Declarations() {}

    /** Returns a model of the package {@code story} with a generated id and a name. */
    public static ModelDeclaration model(String name, AssociationDeclaration... associations) {
        JavaType type = type(name);
        return new ModelDeclaration(
                type,
                true,
                true,
                false,
                true,
                Optional.of(name.toLowerCase(Locale.ROOT) + "s"),
                Optional.empty(),
                List.of(
                        property(type, "id", ValueKind.LONG, "java.lang", "Long", true),
                        property(type, "name", ValueKind.STRING, "java.lang", "String", false)),
                List.of(associations),
                List.of(),
                List.of(),
                List.of());
    }

    /** Returns an association through {@code friendship} that gives no options but columns. */
    public static LinkDeclaration association(
            String model, String property, String target, List<String> foreignKey, List<String> otherKey) {
        return new LinkDeclaration(
                Place.of(type(model)).member(property),
                type(model),
                property,
                new JavaType("java.util", "List"),
                false,
                type(target),
                "java.util.List<story." + target + ">",
                "friendship",
                Optional.empty(),
                foreignKey,
                otherKey,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns an association without a join table that can have no target, and gives no options but columns. */
    public static ReferenceDeclaration reference(
            ReferenceKind kind, String model, String property, String target, String... foreignKey) {
        boolean many = kind == ReferenceKind.HAS_MANY;
        return new ReferenceDeclaration(
                kind,
                Place.of(type(model)).member(property),
                type(model),
                property,
                many ? Optional.of(new JavaType("java.util", "List")) : Optional.empty(),
                false,
                type(target),
                many ? "java.util.List<story." + target + ">" : "story." + target,
                !many,
                List.of(foreignKey),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the association with a value that it fixes, none if it is empty, and its other direction, if it is not. */
    public static ReferenceDeclaration with(ReferenceDeclaration association, String fixedName, String inverse) {
        return new ReferenceDeclaration(
                association.kind(),
                association.place(),
                association.model(),
                association.property(),
                association.collection(),
                association.wildcard(),
                association.target(),
                association.source(),
                association.nullable(),
                association.foreignKey(),
                association.key(),
                association.singular(),
                Optional.of(inverse).filter(given -> !given.isEmpty()),
                fixedName.isEmpty() ? List.of() : List.of(new FixedValue("name", fixedName)),
                association.orderBy(),
                association.onRemove(),
                association.constraints(),
                association.onDelete(),
                association.onUpdate());
    }

    /** Returns the association as one that always has a target. */
    public static ReferenceDeclaration required(ReferenceDeclaration association) {
        return new ReferenceDeclaration(
                association.kind(),
                association.place(),
                association.model(),
                association.property(),
                association.collection(),
                association.wildcard(),
                association.target(),
                association.source(),
                false,
                association.foreignKey(),
                association.key(),
                association.singular(),
                association.inverse(),
                association.scope(),
                association.orderBy(),
                association.onRemove(),
                association.constraints(),
                association.onDelete(),
                association.onUpdate());
    }

    /** Returns the association with keys that the join table refers to; an empty one is not given. */
    public static LinkDeclaration withKeys(LinkDeclaration association, String sourceKey, String targetKey) {
        return new LinkDeclaration(
                association.place(),
                association.model(),
                association.property(),
                association.collection(),
                association.wildcard(),
                association.target(),
                association.source(),
                association.through(),
                association.throughModel(),
                association.foreignKey(),
                association.otherKey(),
                Optional.of(sourceKey).filter(key -> !key.isEmpty()),
                Optional.of(targetKey).filter(key -> !key.isEmpty()),
                association.singular(),
                association.inverse(),
                association.timestamps(),
                association.constraints(),
                association.softDelete(),
                association.scope(),
                association.throughScope(),
                association.unique(),
                association.symmetric(),
                association.orderBy(),
                association.onDelete(),
                association.onUpdate());
    }

    /** Returns the model with a unique name. */
    public static ModelDeclaration withUniqueName(ModelDeclaration model) {
        ColumnDeclaration unique = new ColumnDeclaration(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
        return new ModelDeclaration(
                model.type(),
                model.visible(),
                model.compiledHere(),
                model.comparable(),
                model.implementable(),
                model.table(),
                model.schema(),
                model.properties().stream()
                        .map(property -> property.name().equals("name")
                                ? new PropertyDeclaration(
                                        property.place(),
                                        property.method(),
                                        property.name(),
                                        property.type(),
                                        property.source(),
                                        property.nullable(),
                                        property.id(),
                                        property.generated(),
                                        unique,
                                        property.roles(),
                                        property.computed())
                                : property)
                        .toList(),
                model.associations(),
                model.stubs(),
                model.methods(),
                model.memberTypes());
    }

    private static PropertyDeclaration property(
            JavaType model, String name, ValueKind kind, String packageName, String type, boolean id) {
        return new PropertyDeclaration(
                Place.of(model).member(name),
                name,
                name,
                ValueType.of(kind, new JavaType(packageName, type), false),
                packageName + "." + type,
                false,
                id,
                id,
                ColumnDeclaration.NONE,
                List.of(),
                "");
    }

    private static JavaType type(String name) {
        return new JavaType("story", name);
    }
}
