package dev.throughline.test.references;

import static household.PetTable.PET;
import static household.ToyTable.TOY;
import static household.UmbrellaTable.UMBRELLA;

import dev.throughline.runtime.LinkChanges;
import household.Owner;
import household.OwnerRecord;
import household.OwnerRepository;
import household.PetRecord;
import household.PetRepository;
import household.Toy;
import household.ToyRecord;
import household.ToyRepository;
import household.UmbrellaRecord;
import household.UmbrellaRepository;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.ToIntBiFunction;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * The ways to the operations of a has-many: by models, by ids, on the record and on the handle; with a foreign key that a
 * belongs-to makes, that is declared, and that the has-many itself makes. Whatever holds for one has to hold for all.
 */
enum ChildrenWay {
    BY_MODEL {
        @Override
        Accessors on(DSLContext dsl) {
            OwnerRepository owners = new OwnerRepository(dsl);
            return new Accessors(
                    o -> owners.getToys(owner(o)),
                    o -> owners.countToys(owner(o)),
                    (o, t) -> owners.hasToy(owner(o), toy(t)),
                    (o, t) -> owners.hasToys(owner(o), toys(t)),
                    (o, t) -> owners.addToy(owner(o), toy(t)),
                    (o, t) -> owners.addToys(owner(o), toys(t)),
                    (o, t) -> owners.removeToy(owner(o), toy(t)),
                    (o, t) -> owners.removeToys(owner(o), toys(t)),
                    (o, t) -> owners.setToys(owner(o), toys(t)),
                    (o, name) -> owners.createToy(owner(o), new SomeToy(null, name)));
        }
    },
    BY_ID {
        @Override
        Accessors on(DSLContext dsl) {
            OwnerRepository owners = new OwnerRepository(dsl);
            return new Accessors(
                    o -> owners.getToys(o),
                    o -> owners.countToys(o),
                    (o, t) -> owners.hasToy(o, t),
                    (o, t) -> owners.hasToys(o, t),
                    (o, t) -> owners.addToy(o, t),
                    (o, t) -> owners.addToys(o, t),
                    (o, t) -> owners.removeToy(o, t),
                    (o, t) -> owners.removeToys(o, t),
                    (o, t) -> owners.setToys(o, t),
                    (o, name) -> owners.createToy(o, new ToyRecord().setName(name)));
        }
    },
    RECORD {
        @Override
        Accessors on(DSLContext dsl) {
            return new Accessors(
                    o -> record(dsl, o).getToys(),
                    o -> record(dsl, o).countToys(),
                    (o, t) -> record(dsl, o).hasToy(toy(t)),
                    (o, t) -> record(dsl, o).hasToys(toys(t)),
                    (o, t) -> record(dsl, o).addToy(toy(t)),
                    (o, t) -> record(dsl, o).addToys(toys(t)),
                    (o, t) -> record(dsl, o).removeToy(toy(t)),
                    (o, t) -> record(dsl, o).removeToys(toys(t)),
                    (o, t) -> record(dsl, o).setToys(toys(t)),
                    (o, name) -> record(dsl, o).createToy(new ToyRecord().setName(name)));
        }
    },
    HANDLE {
        @Override
        Accessors on(DSLContext dsl) {
            OwnerRepository owners = new OwnerRepository(dsl);
            return new Accessors(
                    o -> owners.toys(o).get(),
                    o -> owners.toys(o).count(),
                    (o, t) -> owners.toys(owner(o)).has(t),
                    (o, t) -> owners.toys(o).hasAll(t),
                    (o, t) -> owners.toys(o).add(t),
                    (o, t) -> owners.toys(o).addAll(t),
                    (o, t) -> owners.toys(owner(o)).remove(t),
                    (o, t) -> owners.toys(o).removeAll(t),
                    (o, t) -> owners.toys(o).set(t),
                    (o, name) -> owners.toys(o).create(new ToyRecord().setName(name)));
        }
    },
    DECLARED_KEY {
        @Override
        Accessors on(DSLContext dsl) {
            OwnerRepository owners = new OwnerRepository(dsl);
            return new Accessors(
                    o -> owners.getPets(o),
                    o -> owners.countPets(o),
                    (o, p) -> owners.hasPet(o, p),
                    (o, p) -> owners.hasPets(o, p),
                    (o, p) -> owners.addPet(o, p),
                    (o, p) -> owners.addPets(o, p),
                    (o, p) -> owners.removePet(o, p),
                    (o, p) -> owners.removePets(o, p),
                    (o, p) -> owners.setPets(o, p),
                    (o, name) -> owners.createPet(o, new PetRecord().setName(name)));
        }

        @Override
        Record insert(DSLContext dsl, String name) {
            return new PetRepository(dsl).insert(new PetRecord().setName(name));
        }
    },
    KEY_OF_ITS_OWN {
        @Override
        Accessors on(DSLContext dsl) {
            OwnerRepository owners = new OwnerRepository(dsl);
            return new Accessors(
                    o -> owners.getUmbrellas(o),
                    o -> owners.countUmbrellas(owner(o)),
                    (o, u) -> owners.hasUmbrella(o, u),
                    (o, u) -> owners.hasUmbrellas(o, u),
                    (o, u) -> owners.addUmbrella(o, u),
                    (o, u) -> owners.addUmbrellas(o, u),
                    (o, u) -> owners.removeUmbrella(o, u),
                    (o, u) -> owners.removeUmbrellas(o, u),
                    (o, u) -> owners.setUmbrellas(o, u),
                    (o, colour) -> record(dsl, o).createUmbrella(new UmbrellaRecord().setColour(colour)));
        }

        @Override
        Record insert(DSLContext dsl, String colour) {
            return new UmbrellaRepository(dsl).insert(new UmbrellaRecord().setColour(colour));
        }
    };

    /** Gives the operations in this way. */
    abstract Accessors on(DSLContext dsl);

    /** Inserts a target that belongs to nobody. */
    Record insert(DSLContext dsl, String name) {
        return new ToyRepository(dsl).insert(new ToyRecord().setName(name));
    }

    /** Gives the foreign key. */
    TableField<?, Long> key() {
        return switch (this) {
            case DECLARED_KEY -> PET.OWNER_ID;
            case KEY_OF_ITS_OWN -> UMBRELLA.OWNER_ID;
            default -> TOY.OWNER_ID;
        };
    }

    private static Owner owner(long id) {
        return new SomeOwner(id, "an owner");
    }

    private static OwnerRecord record(DSLContext dsl, long id) {
        OwnerRecord record = new OwnerRecord().setId(id);
        record.attach(dsl.configuration());
        return record;
    }

    private static Toy toy(long id) {
        return new SomeToy(id, "a toy");
    }

    private static List<Toy> toys(Collection<Long> ids) {
        return ids.stream().map(ChildrenWay::toy).toList();
    }

    /** The operations, by ids. */
    record Accessors(
            LongFunction<List<? extends Record>> get,
            LongUnaryOperator count,
            BiPredicate<Long, Long> has,
            BiPredicate<Long, Collection<Long>> hasAll,
            BiFunction<Long, Long, Record> add,
            BiFunction<Long, Collection<Long>, List<? extends Record>> addAll,
            ToIntBiFunction<Long, Long> remove,
            ToIntBiFunction<Long, Collection<Long>> removeAll,
            BiFunction<Long, Collection<Long>, LinkChanges<Long>> set,
            BiFunction<Long, String, Record> create) {

        List<? extends Record> get(long owner) {
            return get.apply(owner);
        }

        long count(long owner) {
            return count.applyAsLong(owner);
        }

        boolean has(long owner, long child) {
            return has.test(owner, child);
        }

        boolean hasAll(long owner, Collection<Long> children) {
            return hasAll.test(owner, children);
        }

        Record add(long owner, long child) {
            return add.apply(owner, child);
        }

        List<? extends Record> addAll(long owner, Collection<Long> children) {
            return addAll.apply(owner, children);
        }

        int remove(long owner, long child) {
            return remove.applyAsInt(owner, child);
        }

        int removeAll(long owner, Collection<Long> children) {
            return removeAll.applyAsInt(owner, children);
        }

        LinkChanges<Long> set(long owner, Collection<Long> children) {
            return set.apply(owner, children);
        }

        Record create(long owner, String name) {
            return create.apply(owner, name);
        }
    }
}
