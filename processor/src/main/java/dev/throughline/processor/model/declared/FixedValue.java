package dev.throughline.processor.model.declared;

/**
 * A value that a property has in every row that an association concerns.
 *
 * @param property the property's name
 * @param value the value as text
 */
public record FixedValue(String property, String value) {}
