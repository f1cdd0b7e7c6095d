package dev.throughline.processor.model;

/**
 * A unique constraint over one column.
 *
 * @param constant the constant that holds it
 * @param name the constraint's name
 * @param column the column
 */
public record UniqueKey(String constant, String name, Column column) {}
