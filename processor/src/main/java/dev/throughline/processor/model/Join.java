package dev.throughline.processor.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The associations that go through one join table, before it is made.
 *
 * @param through the join table's name
 * @param model the model that describes its rows, where there is one
 * @param sides the associations, by property and model; the first decides the order of the columns
 */
public record Join(String through, Optional<ResolvedModel> model, List<Side> sides) {

    public Join {
        sides = List.copyOf(sides);
    }

    /** Returns what one of the associations gives, or nothing if none does. What both give is the same. */
    public <T> Optional<T> given(Function<LinkDeclaration, Optional<T>> option) {
        return sides.stream()
                .map(Side::declaration)
                .map(option)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns the ends that columns refer to, by model: one for each model that shares them. */
    public List<End> ends(List<String> columns) {
        return sides.stream()
                .flatMap(side -> side.ends().stream())
                .filter(end -> end.columns().equals(columns))
                .distinct()
                .sorted(Comparator.comparing(end -> end.model().declaration().type()))
                .toList();
    }

    /** Returns the association that decides the order of the columns. */
    public Side leading() {
        return sides.get(0);
    }
}
