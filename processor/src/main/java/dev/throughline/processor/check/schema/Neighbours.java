package dev.throughline.processor.check.schema;

import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.resolved.ResolvedModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells which packages' tables are in one database, because tables of the one refer to tables of the other. */
final class Neighbours {

    private final Map<String, Set<String>> referred = new HashMap<>();

    Neighbours(Draft draft) {
        for (Join join : draft.joins()) {
            join.sides().stream()
                    .flatMap(side -> side.ends().stream())
                    .forEach(end -> add(packageOf(join.owner()), packageOf(end.model())));
        }
        for (Reference reference : draft.references()) {
            ReferenceDeclaration declaration = reference.declaration();
            add(declaration.child().packageName(), declaration.parent().packageName());
        }
    }

    private void add(String one, String other) {
        referred.computeIfAbsent(one, name -> new HashSet<>()).add(other);
    }

    static String packageOf(ResolvedModel model) {
        return model.declaration().type().packageName();
    }

    /** Returns a package, and those whose tables are created before its own. */
    Set<String> of(String name) {
        Set<String> result = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(Set.of(name));
        while (!left.isEmpty()) {
            String next = left.remove();
            if (result.add(next)) {
                left.addAll(referred.getOrDefault(next, Set.of()));
            }
        }
        return result;
    }
}
