package values;

import java.io.Serializable;

/** An amount of money. */
public record Money(long cents) implements Serializable {}
