package dev.throughline.processor.naming;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How tables and columns are named after Java's names. */
public enum Naming {
    /** {@code created_at}. */
    SNAKE,
    /** {@code createdAt}. */
    CAMEL;

    /** Returns the naming that an option asks for. */
    public static Optional<Naming> of(String option) {
        return Arrays.stream(values())
                .filter(naming -> naming.option().equals(option))
                .findFirst();
    }

    /** Returns how the option asks for it. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of a table or column. */
    public String of(Words words) {
        return this == SNAKE ? words.snake() : words.camel();
    }
}
