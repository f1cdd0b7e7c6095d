package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Printer.Position;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.declared.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What was read in a round.
 *
 * @param models the models, and those that they are associated with
 * @param missing the models that need types which do not exist yet, with what is known of their names
 * @param report what was found wrong
 * @param positions where to print problems
 */
public record Reading(
        List<ModelDeclaration> models,
        Map<JavaType, Set<String>> missing,
        Report report,
        Function<Place, Position> positions) {

    public Reading {
        models = List.copyOf(models);
        missing = Map.copyOf(missing);
    }
}
