package lab;

import java.io.Serializable;

/** What a reading is measured in. */
public record Unit(String symbol) implements Serializable {}
