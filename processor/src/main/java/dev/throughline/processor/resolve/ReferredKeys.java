package dev.throughline.processor.resolve;

import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.Key;
import dev.throughline.processor.model.schema.ReferredKey;
import java.util.List;
import java.util.Optional;

/** Finds the keys of a model that a join table can refer to. */
public final class ReferredKeys {

    private final ResolvedModel model;

    /** Looks among the keys of a model. */
    public ReferredKeys(ResolvedModel model) {
        this.model = model;
    }

    /** Returns the primary key. */
    public ReferredKey primary() {
        return ReferredKey.of(model.identity().key());
    }

    /** Returns the key that a property is by itself, if it is one and is never null. */
    public Optional<ReferredKey> of(String property) {
        Key primaryKey = model.identity().key();
        if (isOnly(primaryKey.columns(), property)) {
            return Optional.of(primary());
        }
        return model.uniqueKeys().stream()
                .filter(key -> isOnly(key.columns(), property))
                .filter(key -> !key.columns().get(0).nullable())
                // What a converter makes of a value is not what the databases' own comparisons of keys know.
                .filter(key -> key.columns().get(0).type().converter().isEmpty())
                .filter(key -> key.columns().get(0).type().kind().canBeKey())
                .findFirst()
                .map(ReferredKey::of);
    }

    /** Returns the properties that are keys by themselves. */
    public List<String> properties() {
        return model.columns().stream()
                .map(Column::property)
                .filter(property -> of(property).isPresent())
                .toList();
    }

    private static boolean isOnly(List<Column> columns, String property) {
        return columns.size() == 1 && columns.get(0).property().equals(property);
    }
}
