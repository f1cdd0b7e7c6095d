package dev.throughline.runtime.internal;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;

/** Finds out which rows a link cannot be made without are not there, after a guarded statement has made none. */
final class MissingRows<T extends ModelRecord<T>, K> {

    private final Database database;
    private final TargetStatements<T, K> statements;
    private final TargetColumns<T, K> columns;
    private final Object[] source;

    /**
     * Looks for the rows of one source.
     *
     * @param source the values of its key
     */
    MissingRows(Database database, TargetStatements<T, K> statements, Object[] source) {
        this.database = database;
        this.statements = statements;
        this.columns = statements.columns();
        this.source = source;
    }

    /** Throws if a target or the source does not exist. */
    void check(Collection<K> targets) {
        Set<K> missing = new LinkedHashSet<>(targets);
        Statement existing = statements.get(TargetStatements.Shape.EXISTING, database.dsl());
        TargetReader<T, K> reader = new TargetReader<>(database, statements);
        long sources = 0;
        AskedKeys asked = new AskedKeys(targets);
        for (List<K> chunk : reader.chunks(List.copyOf(missing))) {
            sources += database.query(existing, reader.among(source, chunk), rows -> {
                Long found = 0L;
                while (rows.next()) {
                    K stored = columns.targetKey().read(rows.from(0), 0);
                    Object target = asked.of(stored);
                    if (target.equals(stored) || !columns.isSource(stored, source)) {
                        missing.remove(target);
                    }
                    found = rows.from(columns.targetKey().width()).longAt(0);
                }
                return found == null ? 0 : found;
            });
        }
        missing.addAll(otherTenants(targets));
        if (!missing.isEmpty()) {
            throw notFound(columns.target(), columns.targetKey(), columns.scope(), List.copyOf(missing));
        }
        if (sources == 0) {
            throw sourceNotFound();
        }
    }

    /** A target exists for this source only if it has the source's value in the columns that both keys share. */
    private List<K> otherTenants(Collection<K> targets) {
        List<Field<?>> toSource = Arrays.asList(columns.toSource().fields());
        Field<?>[] toTarget = columns.toTarget().fields();
        List<K> others = new ArrayList<>();
        for (K target : targets) {
            Object[] values = columns.toTarget().values(target);
            for (int i = 0; i < toTarget.length; i++) {
                int shared = toSource.indexOf(toTarget[i]);
                if (shared >= 0 && !values[i].equals(source[shared])) {
                    others.add(target);
                }
            }
        }
        return others;
    }

    LinkTargetNotFoundException sourceNotFound() {
        Object id = columns.toSource().keyOf(source);
        return notFound(columns.source(), columns.sourceKey(), columns.sourceScope(), List.of(id));
    }

    private LinkTargetNotFoundException notFound(
            ModelTable<?> table, KeyColumns<?> key, Map<Field<?>, Object> scope, List<?> missing) {
        List<Field<?>> fields = List.of(key.fields());
        String name = fields.equals(List.of(Fields.primaryKey(table)))
                ? "id"
                : fields.stream().map(Field::getName).collect(Collectors.joining(", "));
        List<String> values = scope.entrySet().stream()
                .map(value -> value.getKey().getName() + " = " + value.getValue())
                .toList();
        return new LinkTargetNotFoundException(
                columns.association().toString(), table.getName(), name, values, missing);
    }
}
