package dev.throughline.test.references;

import household.Kid;
import household.Owner;
import household.Toy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A toy that is no record. */
@SuppressWarnings("NullAway") // The model does not say that an id can be missing.
record SomeToy(@Nullable Long id, String name) implements Toy {

    @Override
    public @Nullable Owner owner() {
        return null;
    }

    @Override
    public List<Kid> kids() {
        throw new UnsupportedOperationException();
    }
}
