package dev.throughline.runtime.internal.dialect;

/** How a statement that refers to a row keeps others from deleting it meanwhile. */
public enum Keeping {
    /** {@code for key share} on the row, which stands in nobody else's way. */
    KEY_SHARE(" for key share"),
    /** {@code for update} on the row, where the check of the foreign key takes no lock at all. */
    UPDATE(" for update"),
    /** By nothing: the check of the foreign key locks the row. */
    NONE("");

    private final String clause;

    Keeping(String clause) {
        this.clause = clause;
    }

    /** Gives what ends the select of the row. */
    public String clause() {
        return clause;
    }
}
