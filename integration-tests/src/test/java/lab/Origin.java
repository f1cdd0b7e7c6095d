package lab;

import java.io.Serializable;

/** Where a reading comes from, kept as JSON. */
public record Origin(String name) implements Serializable {}
