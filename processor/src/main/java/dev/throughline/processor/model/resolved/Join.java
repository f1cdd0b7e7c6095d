package dev.throughline.processor.model.resolved;

import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.TableIdentity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The associations that go through one join table, before it is made.
 *
 * @param through the join table's name
 * @param model the model that describes its rows, where there is one
 * @param sides the associations, by property and model; problems of the table are reported at the first
 */
public record Join(String through, Optional<ResolvedModel> model, List<Side> sides) {

    private static final Comparator<String> ALPHABETICAL =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

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

    /** Returns the association at which problems of the table are reported. */
    public Side leading() {
        return sides.get(0);
    }

    /** Returns the columns to the end that comes first in the table and in its key; see {@link #inOrder}. */
    public List<String> first() {
        return leadsFirst() ? leading().foreignKey() : leading().otherKey();
    }

    /** Returns the columns to the end that comes second. */
    public List<String> second() {
        return leadsFirst() ? leading().otherKey() : leading().foreignKey();
    }

    private boolean leadsFirst() {
        List<String> all = inOrder(leading().ends().stream()
                .flatMap(end -> end.columns().stream())
                .distinct()
                .toList());
        List<Integer> foreignKey =
                leading().foreignKey().stream().map(all::indexOf).toList();
        List<Integer> otherKey = leading().otherKey().stream().map(all::indexOf).toList();
        for (int i = 0; i < Math.min(foreignKey.size(), otherKey.size()); i++) {
            if (!foreignKey.get(i).equals(otherKey.get(i))) {
                return foreignKey.get(i) < otherKey.get(i);
            }
        }
        return foreignKey.size() <= otherKey.size();
    }

    /**
     * Returns columns in the order that they have in the table and in its key: that in which the model declares them, or,
     * where it does not declare all of them, the alphabet's. So the order changes with the columns alone, and not with
     * the names of properties, the models that declare associations, or the order of files.
     */
    public List<String> inOrder(List<String> columns) {
        List<String> declared = model.stream()
                .flatMap(rows -> rows.columns().stream())
                .map(Column::name)
                .filter(columns::contains)
                .toList();
        return declared.size() == columns.size()
                ? declared
                : columns.stream().sorted(ALPHABETICAL).toList();
    }

    /** Returns the schema of the table: that of its model, else that of the model that its first columns refer to. */
    public Optional<String> schema() {
        return model.orElseGet(() -> ends(first()).get(0).model()).identity().schema();
    }

    /**
     * Returns the model whose package gets the types of the table: its own model, else the one that comes first by
     * qualified name among those that declare an association through it.
     */
    public ResolvedModel owner() {
        return model.orElseGet(() -> sides.stream()
                .map(Side::source)
                .min(Comparator.comparing(source -> source.declaration().type()))
                .orElseThrow());
    }

    /** Returns whether a table that is generated is this one. */
    public boolean makes(TableIdentity table) {
        return through.equals(table.name())
                && schema().equals(table.schema())
                && owner().identity().table().packageName().equals(table.table().packageName());
    }
}
