package dev.throughline.test.references;

import household.Owner;
import household.Pet;
import household.Toy;
import household.Umbrella;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An owner that is no record. */
@SuppressWarnings("NullAway") // The model does not say that an id can be missing.
record SomeOwner(@Nullable Long id, String name) implements Owner {

    @Override
    public List<Toy> toys() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Pet> pets() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Umbrella> umbrellas() {
        throw new UnsupportedOperationException();
    }
}
