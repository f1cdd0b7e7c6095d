package dev.throughline.processor.render.vocabulary;

import com.palantir.javapoet.TypeName;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.LinkAssociation;
import dev.throughline.processor.model.schema.Pairing;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import java.util.ArrayList;
import java.util.List;

/** What gives every operation on an association: a class of the runtime for one source, and one for many. */
public enum Handle {
    LINKS("Links", "links", "LinksOfMany", "linksOfAll"),
    REPEATABLE_LINKS("RepeatableLinks", "repeatableLinks", "LinksOfMany", "linksOfAll"),
    CHILDREN("Children", "children", "TargetsOfMany", "childrenOfAll"),
    CHILD("Child", "child", "TargetOfMany", "childOfAll"),
    PARENT("Parent", "parent", "TargetOfMany", "parentOfAll");

    private final String type;
    private final String factory;
    private final String typeOfMany;
    private final String factoryOfMany;

    Handle(String type, String factory, String typeOfMany, String factoryOfMany) {
        this.type = type;
        this.factory = factory;
        this.typeOfMany = typeOfMany;
        this.factoryOfMany = factoryOfMany;
    }

    /** Returns what gives the operations of an association. */
    public static Handle of(Association association) {
        if (association instanceof ReferenceAssociation reference) {
            return switch (reference.kind()) {
                case BELONGS_TO -> PARENT;
                case HAS_ONE -> CHILD;
                case HAS_MANY -> CHILDREN;
            };
        }
        return association instanceof LinkAssociation link && link.options().pairing() == Pairing.REPEATABLE
                ? REPEATABLE_LINKS
                : LINKS;
    }

    /** Returns the method of the runtime that gives the operations of one source. */
    public String factory() {
        return factory;
    }

    /** Returns the method of the runtime that gives the operations of many sources. */
    public String factoryOfMany() {
        return factoryOfMany;
    }

    /** Returns the type of the operations of one source. */
    public TypeName type(Association association) {
        return Types.generic(Types.runtime(type), arguments(association, true));
    }

    /** Returns the type of the operations of many sources. */
    public TypeName typeOfMany(Association association) {
        List<TypeName> arguments = new ArrayList<>();
        arguments.add(Types.id(association.sourceKey().idType()));
        arguments.addAll(List.of(arguments(association, association.isToMany())));
        return Types.generic(Types.runtime(typeOfMany), arguments.toArray(TypeName[]::new));
    }

    private TypeName[] arguments(Association association, boolean keyed) {
        List<TypeName> result = new ArrayList<>();
        result.add(Types.of(association.target().record()));
        if (keyed) {
            result.add(Types.id(association.targetKey().idType()));
        }
        if (association instanceof LinkAssociation) {
            result.add(Types.of(association.links().record()));
        }
        return result.toArray(TypeName[]::new);
    }
}
