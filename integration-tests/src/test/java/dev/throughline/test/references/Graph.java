package dev.throughline.test.references;

import dev.throughline.runtime.Association;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.Repository;
import dev.throughline.runtime.Selection;
import dev.throughline.runtime.TargetQuery;
import dev.throughline.runtime.ToMany;
import dev.throughline.runtime.ToOne;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Rows and what belongs to them, in maps and lists; and random questions, each with the answer that these give. */
final class Graph {

    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private final Random random;

    Graph(Random random) {
        this.random = random;
    }

    String name() {
        return one(NAMES);
    }

    <E> E one(List<E> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean isOneIn(int number) {
        return random.nextInt(number) == 0;
    }

    /** Rows of a table by id, and the associations that start there. */
    static final class Kind<R extends ModelRecord<R>> {

        final Repository<R, Long> repository;
        final Field<Long> id;
        final Field<String> name;
        final Map<Long, String> rows = new TreeMap<>();
        final List<Edge<R, ?>> edges = new ArrayList<>();

        Kind(Repository<R, Long> repository, Field<Long> id, Field<String> name) {
            this.repository = repository;
            this.id = id;
            this.name = name;
        }

        List<Long> ids() {
            return List.copyOf(rows.keySet());
        }

        <T extends ModelRecord<T>> void add(
                Association<R, T> association, Kind<T> target, One<T> one, @Nullable Counted<T> counted, Many<T> many) {
            edges.add(new Edge<>(association, target, one, counted, many, new HashMap<>()));
        }

        void link(int edge, long source, long target) {
            edges.get(edge)
                    .targets()
                    .computeIfAbsent(source, absent -> new ArrayList<>())
                    .add(target);
        }
    }

    interface One<T extends ModelRecord<T>> {
        List<T> get(long source, UnaryOperator<TargetQuery<T>> query);
    }

    interface Counted<T extends ModelRecord<T>> {
        long count(long source, UnaryOperator<TargetQuery<T>> query);
    }

    interface Many<T extends ModelRecord<T>> {
        Map<Long, List<T>> get(Collection<Long> sources, UnaryOperator<TargetQuery<T>> query);
    }

    /** An association, what its handles give, and the targets of each source. */
    record Edge<S extends ModelRecord<S>, T extends ModelRecord<T>>(
            Association<S, T> association,
            Kind<T> target,
            One<T> one,
            @Nullable Counted<T> counted,
            Many<T> many,
            Map<Long, List<Long>> targets) {

        List<Long> of(long source) {
            return targets.getOrDefault(source, List.of());
        }

        List<T> loaded(S record) {
            if (association instanceof ToMany<S, T, ?> many) {
                return record.loaded(many);
            }
            T target = association instanceof ToOne<S, T, ?> one ? record.loaded(one) : null;
            return target == null ? List.of() : List.of(target);
        }
    }

    /** What is asked of an included association. */
    record Plan<S extends ModelRecord<S>, T extends ModelRecord<T>>(
            Edge<S, T> edge,
            @Nullable String from,
            boolean descending,
            @Nullable Integer limit,
            @Nullable Integer offset,
            boolean required,
            List<Plan<T, ?>> plans) {

        TargetQuery<T> asked(TargetQuery<T> query) {
            TargetQuery<T> asked =
                    from == null ? query : query.where(edge.target().name.ge(from));
            asked = descending ? asked.orderBy(edge.target().name.desc()) : asked;
            asked = limit == null ? asked : asked.limit(limit);
            asked = offset == null ? asked : asked.offset(offset);
            asked = required ? asked.required() : asked;
            return Graph.includedIn(asked, plans);
        }

        <Q extends Selection<S, Q>> Q includedIn(Q selection) {
            return selection.include(edge.association(), this::asked);
        }

        /** Gives all that belongs to a source, as the rows say, without limit and offset. */
        List<Long> all(long source) {
            Map<Long, String> names = edge.target().rows;
            Comparator<Long> order = Comparator.naturalOrder();
            Comparator<Long> asked = descending
                    ? Comparator.<Long, String>comparing(names::get).reversed().thenComparing(order)
                    : order;
            return edge.of(source).stream()
                    .filter(id -> from == null || names.getOrDefault(id, "").compareTo(from) >= 0)
                    .filter(id -> plans.stream().allMatch(plan -> plan.isFulfilled(id)))
                    .sorted(asked)
                    .toList();
        }

        boolean isFulfilled(long source) {
            return !required || !wanted(source).isEmpty();
        }

        List<Long> wanted(long source) {
            Stream<Long> wanted = all(source).stream().skip(offset == null ? 0 : offset);
            return (limit == null ? wanted : wanted.limit(limit)).toList();
        }

        /** Gives what belongs to a source and to its targets, as the rows say. */
        String expected(long source) {
            return edge.association().name()
                    + wanted(source).stream()
                            .map(id -> id + Graph.expected(plans, id))
                            .toList();
        }

        String found(S source) {
            return edge.association().name() + text(edge.loaded(source), plans);
        }

        @Override
        public String toString() {
            return edge.association()
                    + (from == null ? "" : " from " + from)
                    + (descending ? " desc" : "")
                    + (limit == null ? "" : " limit " + limit)
                    + (offset == null ? "" : " offset " + offset)
                    + (required ? " required" : "")
                    + (plans.isEmpty() ? "" : plans.toString());
        }
    }

    static <R extends ModelRecord<R>, Q extends Selection<R, Q>> Q includedIn(Q selection, List<Plan<R, ?>> plans) {
        Q including = selection;
        for (Plan<R, ?> plan : plans) {
            including = plan.includedIn(including);
        }
        return including;
    }

    static <R extends ModelRecord<R>> String expected(List<Plan<R, ?>> plans, long id) {
        return plans.stream().map(plan -> plan.expected(id)).toList().toString();
    }

    static <R extends ModelRecord<R>> List<String> text(List<R> records, List<Plan<R, ?>> plans) {
        return records.stream()
                .map(record -> record.get(HouseholdTest.ID)
                        + plans.stream()
                                .map(plan -> plan.found(record))
                                .toList()
                                .toString())
                .toList();
    }

    /** Makes plans for some associations of a table, each with plans of its own down to a depth. */
    <R extends ModelRecord<R>> List<Plan<R, ?>> plans(Kind<R> kind, int depth) {
        List<Plan<R, ?>> plans = new ArrayList<>();
        for (Edge<R, ?> edge : kind.edges) {
            if (depth > 0 && !isOneIn(3)) {
                plans.add(plan(edge, depth));
            }
        }
        return plans;
    }

    <S extends ModelRecord<S>, T extends ModelRecord<T>> Plan<S, T> plan(Edge<S, T> edge, int depth) {
        return new Plan<>(
                edge,
                isOneIn(3) ? name() : null,
                isOneIn(3),
                isOneIn(4) ? random.nextInt(3) : null,
                isOneIn(6) ? random.nextInt(3) : null,
                !isOneIn(3),
                plans(edge.target(), depth - 1));
    }

    /** A condition, and the rows for which it holds. */
    record Asked(Condition condition, LongPredicate holds, String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    <R extends ModelRecord<R>> Asked condition(Kind<R> kind, int depth) {
        int choice = random.nextInt(8);
        if (depth == 0 || kind.edges.isEmpty() || choice == 0) {
            String from = name();
            return new Asked(kind.name.ge(from), id -> at(kind, id).compareTo(from) >= 0, "from " + from);
        }
        if (choice == 1) {
            Asked one = condition(kind, depth), other = condition(kind, depth - 1);
            return new Asked(
                    one.condition().or(other.condition()),
                    id -> one.holds().test(id) || other.holds().test(id),
                    "(" + one + " or " + other + ")");
        }
        if (choice == 2) {
            Asked one = condition(kind, depth);
            return new Asked(one.condition().not(), id -> !one.holds().test(id), "not " + one);
        }
        return ofTargets(one(kind.edges), depth);
    }

    private static String at(Kind<?> kind, long id) {
        String name = kind.rows.get(id);
        if (name == null) {
            throw new AssertionError("no row " + id);
        }
        return name;
    }

    private <S extends ModelRecord<S>, T extends ModelRecord<T>> Asked ofTargets(Edge<S, T> edge, int depth) {
        Association<S, T> of = edge.association();
        Asked asked = condition(edge.target(), depth - 1);
        int choice = random.nextInt(of instanceof ToMany<?, ?, ?> ? 8 : 4);
        if (choice < 4 || !(of instanceof ToMany<S, T, ?>)) {
            return switch (choice) {
                case 0 -> new Asked(of.any(), id -> !edge.of(id).isEmpty(), of + " any");
                case 1 ->
                    new Asked(
                            of.none(asked.condition()),
                            id -> edge.of(id).stream().noneMatch(asked.holds()::test),
                            of + " none " + asked);
                default ->
                    new Asked(
                            of.any(asked.condition()),
                            id -> edge.of(id).stream().anyMatch(asked.holds()::test),
                            of + " any " + asked);
            };
        }
        return ofMany(edge, keyed((ToMany<S, T, ?>) of), asked, choice);
    }

    @SuppressWarnings("unchecked") // All ids of the household are of this type.
    private static <S extends ModelRecord<S>, T extends ModelRecord<T>> ToMany<S, T, Long> keyed(ToMany<S, T, ?> of) {
        return (ToMany<S, T, Long>) of;
    }

    private <S extends ModelRecord<S>, T extends ModelRecord<T>> Asked ofMany(
            Edge<S, T> edge, ToMany<S, T, Long> of, Asked asked, int choice) {
        List<Long> ids = edge.target().ids();
        Set<Long> some = new HashSet<>(List.of(one(ids), one(ids)));
        int number = random.nextInt(3);
        return switch (choice) {
            case 4 ->
                new Asked(
                        of.every(asked.condition()),
                        id -> edge.of(id).stream().allMatch(asked.holds()::test),
                        of + " every " + asked);
            case 5 -> new Asked(of.hasAll(some), id -> edge.of(id).containsAll(some), of + " hasAll " + some);
            case 6 ->
                new Asked(of.hasAny(some), id -> edge.of(id).stream().anyMatch(some::contains), of + " hasAny " + some);
            default ->
                new Asked(
                        of.count(asked.condition()).gt(number),
                        id -> edge.of(id).stream().filter(asked.holds()::test).count() > number,
                        of + " more than " + number + " of " + asked);
        };
    }
}
