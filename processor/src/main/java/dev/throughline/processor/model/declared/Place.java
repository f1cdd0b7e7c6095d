package dev.throughline.processor.model.declared;

/**
 * Where in the source something was declared, by names, so that it outlives the round in which it was read.
 *
 * @param type the type
 * @param member the method, with its parameters' types if it has any; empty for the type itself
 * @param annotation the simple name of an annotation on it; empty for none
 * @param attribute the attribute of the annotation; empty for the whole annotation
 */
public record Place(JavaType type, String member, String annotation, String attribute) implements Comparable<Place> {

    /** Returns the place of a type. */
    public static Place of(JavaType type) {
        return new Place(type, "", "", "");
    }

    /** Returns the place of a member of this place's type. */
    public Place member(String name) {
        return new Place(type, name, "", "");
    }

    /** Returns the place of an annotation on this place's element. */
    public Place annotation(String simpleName) {
        return new Place(type, member, simpleName, "");
    }

    /** Returns the place of an attribute of this place's annotation. */
    public Place attribute(String name) {
        return new Place(type, member, annotation, name);
    }

    @Override
    public int compareTo(Place other) {
        int byType = type.compareTo(other.type);
        if (byType != 0) {
            return byType;
        }
        int byMember = member.compareTo(other.member);
        if (byMember != 0) {
            return byMember;
        }
        int byAnnotation = annotation.compareTo(other.annotation);
        return byAnnotation != 0 ? byAnnotation : attribute.compareTo(other.attribute);
    }
}
