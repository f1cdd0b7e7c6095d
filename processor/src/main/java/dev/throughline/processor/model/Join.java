package dev.throughline.processor.model;

import java.util.List;

/**
 * The associations that go through one join table, before it is made.
 *
 * @param through the join table's name
 * @param sides the associations, by property and model; the first decides the order of the columns
 */
public record Join(String through, List<Side> sides) {

    public Join {
        sides = List.copyOf(sides);
    }

    /** Returns the association that decides the order of the columns. */
    public Side leading() {
        return sides.get(0);
    }
}
