package dev.throughline.processor.model.schema;

/**
 * A property by which a repository finds one row.
 *
 * @param column the column, which is unique by itself
 * @param find the method that finds the row, {@code findByEmail}
 * @param getOrCreate the method that makes it if there is none, {@code getOrCreateByEmail}
 * @param valuesOptional whether a new row needs no other value
 */
public record Finder(Column column, String find, String getOrCreate, boolean valuesOptional) {

    /** Returns the name of a parameter that sets the other values of a new row. */
    public String values() {
        return column.property().equals("values") ? "others" : "values";
    }
}
