package dev.throughline.processor.model.declared;

/** The ways in which a model is associated with another by a foreign key without a join table. */
public enum ReferenceKind {
    /** The model has the foreign key. */
    BELONGS_TO("BelongsTo", "targetKey"),
    /** The target has the foreign key, which is unique. */
    HAS_ONE("HasOne", "sourceKey"),
    /** The target has the foreign key. */
    HAS_MANY("HasMany", "sourceKey");

    private final String annotation;
    private final String keyAttribute;

    ReferenceKind(String annotation, String keyAttribute) {
        this.annotation = annotation;
        this.keyAttribute = keyAttribute;
    }

    /** Returns the simple name of the annotation. */
    public String annotation() {
        return annotation;
    }

    /** Returns the annotation's attribute that names the property of the parent that the foreign key refers to. */
    public String keyAttribute() {
        return keyAttribute;
    }

    /** Returns whether the model has the foreign key. */
    public boolean isOfChild() {
        return this == BELONGS_TO;
    }
}
