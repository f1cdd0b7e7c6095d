package dev.throughline.processor.model.resolved;

import dev.throughline.processor.model.declared.FixedValue;
import java.util.List;

/**
 * The values that an association fixes, its own and those that it has from its other direction.
 *
 * @param source of every source, which the other direction gives
 * @param target of every target
 * @param link of every link, which either direction gives
 */
public record Scopes(List<FixedValue> source, List<FixedValue> target, List<FixedValue> link) {

    public Scopes {
        source = List.copyOf(source);
        target = List.copyOf(target);
        link = List.copyOf(link);
    }
}
