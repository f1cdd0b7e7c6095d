package dev.throughline.runtime.schema;

import dev.throughline.runtime.internal.value.ColumnBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataDefinitionException;
import org.jspecify.annotations.Nullable;

/**
 * The types that columns of new tables take over from the columns that they refer to, where those are there already. Somebody
 * else may have made them of another type or collation than the model's: then the database may refuse the foreign key, or
 * find no link by a key that it finds the row by.
 */
final class ReferredTypes {

    /** Where there is nothing to take over. */
    static final ReferredTypes NONE = new ReferredTypes(Map.of());

    private final Map<Field<?>, String> types;

    private ReferredTypes(Map<Field<?>, String> types) {
        this.types = types;
    }

    /**
     * Looks up what the tables that are missing refer to.
     *
     * @throws DataDefinitionException if one refers to a column that its table does not have
     */
    static ReferredTypes of(List<TableDefinition> tables, ExistingTables existing) {
        List<ForeignKey<?, ?>> keys = new ArrayList<>();
        tables.stream()
                .filter(table -> !table.keys().isEmpty() && !existing.contains(table.table()))
                .forEach(table -> keys.addAll(table.keys()));
        Map<Field<?>, String> types = new HashMap<>();
        Map<Table<?>, Map<String, @Nullable String>> stored = new HashMap<>();
        for (ForeignKey<?, ?> key : keys) {
            Map<String, @Nullable String> columns =
                    stored.computeIfAbsent(key.getKey().getTable(), existing::typesOf);
            for (int i = 0; !columns.isEmpty() && i < key.getFields().size(); i++) {
                put(types, key.getFields().get(i), type(key, key.getKeyFields().get(i), columns));
            }
        }
        passOn(types, keys);
        return types.isEmpty() ? NONE : new ReferredTypes(types);
    }

    private static @Nullable String type(
            ForeignKey<?, ?> key, TableField<?, ?> column, Map<String, @Nullable String> columns) {
        String name = columns.containsKey(column.getName())
                ? column.getName()
                : columns.keySet().stream()
                        .filter(column.getName()::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(() -> new DataDefinitionException("The foreign key " + key.getName() + " of "
                                + key.getTable().getName() + " refers to " + column.getName() + " of "
                                + key.getKey().getTable().getName() + ", which is there already and has no such column,"
                                + " but " + String.join(", ", columns.keySet()) + ". Nothing was created."));
        return columns.get(name);
    }

    /** A new column may refer to another new one, which itself refers to one that is there. */
    private static void passOn(Map<Field<?>, String> types, List<ForeignKey<?, ?>> keys) {
        int known;
        do {
            known = types.size();
            for (ForeignKey<?, ?> key : keys) {
                for (int i = 0; i < key.getFields().size(); i++) {
                    put(
                            types,
                            key.getFields().get(i),
                            types.get(key.getKeyFields().get(i)));
                }
            }
        } while (types.size() > known);
    }

    /** A model that says what a column is means it. */
    private static void put(Map<Field<?>, String> types, Field<?> column, @Nullable String type) {
        if (type != null && ColumnBinding.name(column.getDataType()) == null) {
            types.putIfAbsent(column, type);
        }
    }

    /** Gives the type that a column takes over, or null if it has that of the model. */
    @Nullable
    String of(Field<?> column) {
        return types.get(column);
    }
}
