package dev.throughline.runtime.internal.target;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.RequestedKeys;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Field;

/** Finds out which rows a link cannot be made without are not there, after a guarded statement has made none. */
public final class MissingRows<T extends ModelRecord<T>, K> {

    private final Database database;
    private final TargetStatements<T, K> statements;
    private final TargetColumns<T, K> columns;
    private final Object[] source;

    /**
     * Looks for the rows of one source.
     *
     * @param source the values of its key
     */
    public MissingRows(Database database, TargetStatements<T, K> statements, Object[] source) {
        this.database = database;
        this.statements = statements;
        this.columns = statements.columns();
        this.source = source;
    }

    /** Throws if a target or the source does not exist. */
    public void check(Collection<K> targets) {
        stored(targets);
    }

    /**
     * Gives each of distinct targets with its key as the row has it.
     *
     * @throws LinkTargetNotFoundException if a target or the source does not exist
     */
    public Map<K, K> stored(Collection<K> targets) {
        SqlTemplate existing = statements.get(TargetStatements.Shape.EXISTING, database.dsl());
        TargetReader<T, K> reader = new TargetReader<>(database, statements);
        Map<K, K> stored = new LinkedHashMap<>();
        boolean[] sourceExists = {false};
        RequestedKeys.ask(
                columns.targetKey(),
                targets,
                asked -> {
                    Map<K, K> found = new HashMap<>();
                    for (List<K> chunk : reader.chunks(asked.keys())) {
                        sourceExists[0] |=
                                database.query(existing, reader.among(source, chunk), rows -> read(rows, asked, found));
                    }
                    return found;
                },
                stored::putAll);
        List<K> missing =
                targets.stream().filter(target -> !stored.containsKey(target)).toList();
        if (!missing.isEmpty()) {
            throw notFound(columns.target(), columns.targetKey(), columns.scope(), missing);
        }
        if (!sourceExists[0]) {
            throw sourceNotFound();
        }
        return stored;
    }

    /** Reads targets; tells whether the source exists. */
    private boolean read(Rows rows, RequestedKeys<K> asked, Map<K, K> found) {
        Long sources = 0L;
        while (rows.next()) {
            K key = columns.targetKey().read(rows.from(0), 0);
            K target = asked.of(key);
            if (target.equals(key) || !columns.isSource(key, source)) {
                found.put(target, key);
            }
            sources = rows.from(columns.targetKey().width()).longAt(0);
        }
        return sources != null && sources > 0;
    }

    public LinkTargetNotFoundException sourceNotFound() {
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
