package dev.throughline.processor.model.declared;

import java.util.Arrays;
import java.util.List;

/** What a property is for besides holding a value of the caller's, who then need not give one. */
public enum Role {
    NONE(""),
    CREATED_AT("CreatedAt"),
    UPDATED_AT("UpdatedAt"),
    VERSION("Version"),
    READ_ONLY("ReadOnly"),
    COMPUTED("Computed"),
    MADE_KEY("");

    private final String annotation;

    Role(String annotation) {
        this.annotation = annotation;
    }

    /** Returns the simple name of the annotation that gives the role; empty if none of its own does. */
    public String annotation() {
        return annotation;
    }

    /** Returns whether the column is never written. */
    public boolean isReadOnly() {
        return this == READ_ONLY || this == COMPUTED;
    }

    /** Returns the roles that an annotation gives. */
    public static List<Role> given() {
        return Arrays.stream(values())
                .filter(role -> !role.annotation.isEmpty())
                .toList();
    }
}
