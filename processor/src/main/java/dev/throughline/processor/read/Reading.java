package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Printer.Position;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.ModelDeclaration;
import dev.throughline.processor.model.Place;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What was read in a round.
 *
 * @param models the models, and those that they are associated with
 * @param waiting the models that need a type which does not exist yet
 * @param report what was found wrong
 * @param positions where to print problems
 */
public record Reading(
        List<ModelDeclaration> models, Set<JavaType> waiting, Report report, Function<Place, Position> positions) {

    public Reading {
        models = List.copyOf(models);
        waiting = Set.copyOf(waiting);
    }
}
