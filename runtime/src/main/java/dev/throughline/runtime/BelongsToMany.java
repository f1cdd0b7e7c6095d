package dev.throughline.runtime;

import dev.throughline.runtime.internal.Scopes;
import dev.throughline.runtime.internal.SourceLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A many-to-many association through a join table.
 *
 * @param <S> the record of the source
 * @param <T> the record of the target
 * @param <K> the type of the target's id
 * @param <J> the record of the join table
 */
public final class BelongsToMany<S extends ModelRecord<S>, T extends ModelRecord<T>, K, J extends ModelRecord<J>>
        implements ToMany<S, T, K> {

    private static final long serialVersionUID = 1L;

    private final ModelTable<S> source;
    private final String name;
    private final Ref<J, S> toSource;
    private final Ref<J, T> toTarget;
    private final KeyType<?> sourceKeyType;
    private final KeyType<K> targetKeyType;
    private final LinkOptions.Source<T, J> options;
    private final int hash;

    // Looked up once, when it is first needed; two threads may do so at the same time and find the same.
    private transient volatile @Nullable LinkOptions<T, J> found;

    private BelongsToMany(
            ModelTable<S> source,
            String name,
            Ref<J, S> toSource,
            Ref<J, T> toTarget,
            KeyType<?> sourceKeyType,
            KeyType<K> targetKeyType,
            LinkOptions.Source<T, J> options) {
        this.source = Objects.requireNonNull(source, "source");
        this.name = Objects.requireNonNull(name, "name");
        this.toSource = Objects.requireNonNull(toSource, "toSource");
        this.toTarget = Objects.requireNonNull(toTarget, "toTarget");
        this.sourceKeyType = Objects.requireNonNull(sourceKeyType, "sourceKeyType");
        this.targetKeyType = Objects.requireNonNull(targetKeyType, "targetKeyType");
        this.options = Objects.requireNonNull(options, "options");
        this.hash = 31 * source.getRecordType().getName().hashCode() + name.hashCode();
    }

    /**
     * Describes an association; called by generated tables.
     *
     * @param source the table of the model that declares it
     * @param name the property's name
     * @param toSource the join table's foreign key to the source
     * @param toTarget the join table's foreign key to the target
     * @param sourceKeyType the type of the source's key that the join table refers to
     * @param targetKeyType the type of the target's key that the join table refers to
     */
    public static <S extends ModelRecord<S>, T extends ModelRecord<T>, K, J extends ModelRecord<J>>
            BelongsToMany<S, T, K, J> of(
                    ModelTable<S> source,
                    String name,
                    Ref<J, S> toSource,
                    Ref<J, T> toTarget,
                    KeyType<?> sourceKeyType,
                    KeyType<K> targetKeyType) {
        return of(source, name, toSource, toTarget, sourceKeyType, targetKeyType, LinkOptions::none);
    }

    /**
     * Describes an association with options; called by generated tables.
     *
     * @param source the table of the model that declares it
     * @param name the property's name
     * @param toSource the join table's foreign key to the source
     * @param toTarget the join table's foreign key to the target
     * @param sourceKeyType the type of the source's key that the join table refers to
     * @param targetKeyType the type of the target's key that the join table refers to
     * @param options what it asks for beyond that
     */
    public static <S extends ModelRecord<S>, T extends ModelRecord<T>, K, J extends ModelRecord<J>>
            BelongsToMany<S, T, K, J> of(
                    ModelTable<S> source,
                    String name,
                    Ref<J, S> toSource,
                    Ref<J, T> toTarget,
                    KeyType<?> sourceKeyType,
                    KeyType<K> targetKeyType,
                    LinkOptions.Source<T, J> options) {
        return new BelongsToMany<>(source, name, toSource, toTarget, sourceKeyType, targetKeyType, options);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ModelTable<S> source() {
        return source;
    }

    @Override
    public ModelTable<T> target() {
        return (ModelTable<T>) toTarget.get().getKey().getTable();
    }

    /** Gives the join table. */
    public ModelTable<J> through() {
        return (ModelTable<J>) toSource.get().getTable();
    }

    /** Gives the join table's foreign key to the source. */
    public ForeignKey<J, S> toSource() {
        return toSource.get();
    }

    /** Gives the join table's foreign key to the target. */
    public ForeignKey<J, T> toTarget() {
        return toTarget.get();
    }

    /** Gives the type of the source's key that the join table refers to. */
    public KeyType<?> sourceKeyType() {
        return sourceKeyType;
    }

    /** Gives the type of the target's key that the join table refers to: the ids of the association's accessors. */
    public KeyType<K> targetKeyType() {
        return targetKeyType;
    }

    /** Gives what it asks for beyond its tables and keys. */
    public LinkOptions<T, J> options() {
        LinkOptions<T, J> known = found;
        if (known == null) {
            known = options.get();
            found = known;
        }
        return known;
    }

    @Override
    public Condition any() {
        return exists(links -> DSL.noCondition());
    }

    @Override
    public Condition any(Condition condition) {
        return exists(links -> in(links.target(), satisfying(condition)));
    }

    @Override
    public Condition none() {
        return any().not();
    }

    @Override
    public Condition none(Condition condition) {
        return any(condition).not();
    }

    @Override
    public Condition every(Condition condition) {
        return exists(links -> in(links.target(), satisfying(condition)).not()).not();
    }

    @Override
    public Condition hasAll(Collection<K> ids) {
        Collection<K> distinct = new LinkedHashSet<>(Ids.notNull("ids", ids));
        if (options().isRepeatable()) {
            return DSL.and(distinct.stream().map(id -> hasAny(List.of(id))).toList());
        }
        return distinct.isEmpty()
                ? DSL.trueCondition()
                : DSL.condition("{0} = {1}", counted(links -> among(links, distinct)), DSL.val(distinct.size()));
    }

    @Override
    public Condition hasAny(Collection<K> ids) {
        return Ids.notNull("ids", ids).isEmpty()
                ? DSL.falseCondition()
                : exists(links -> among(links, new LinkedHashSet<>(ids)));
    }

    @Override
    public Field<Integer> count() {
        return new Count(name, counted(links -> DSL.noCondition()));
    }

    @Override
    public Field<Integer> count(Condition condition) {
        return new Count(name, counted(links -> in(links.target(), satisfying(condition))));
    }

    private Condition exists(Function<SourceLinks, Condition> condition) {
        // Not DSL.exists: its signature differs between the versions of jOOQ.
        return DSL.or(links().stream()
                .map(links -> DSL.condition(
                        "exists ({0})",
                        DSL.select(DSL.inline(1))
                                .from(through())
                                .where(live(links))
                                .and(condition.apply(links))))
                .toList());
    }

    private QueryPart counted(Function<SourceLinks, Condition> condition) {
        List<QueryPart> counts = new ArrayList<>();
        for (SourceLinks links : links()) {
            counts.add(DSL.sql(
                    "({0})",
                    DSL.select(DSL.count()).from(through()).where(live(links)).and(condition.apply(links))));
        }
        return counts.size() == 1 ? counts.get(0) : DSL.sql("({0} + {1})", counts.get(0), counts.get(1));
    }

    /** Gives the links of the row of the table, or of the alias, that this association was taken from. */
    private List<SourceLinks> links() {
        List<Field<?>> key = new ArrayList<>();
        for (Field<?> field : toSource().getKeyFields()) {
            key.add(ofSource(field));
        }
        return SourceLinks.byEnd(
                options().isSymmetric(), toSource().getFields(), toTarget().getFields(), key);
    }

    private Field<?> ofSource(Field<?> field) {
        return Objects.requireNonNull(source.field(field), field::getName);
    }

    private Condition live(SourceLinks links) {
        LinkOptions<T, J> given = options();
        Condition condition = links.condition().and(Scopes.hold(given.throughScope()));
        for (Map.Entry<Field<?>, Object> value : given.sourceScope().entrySet()) {
            condition = condition.and(Scopes.hold(Map.of(ofSource(value.getKey()), value.getValue())));
        }
        if (given.deletedAt() != null) {
            condition = condition.and(given.deletedAt().isNull());
        }
        return given.scope().isEmpty() ? condition : condition.and(in(links.target(), satisfying(DSL.noCondition())));
    }

    /** Selects targets apart from the source, so that in an association of a table with itself its constant is the target. */
    private Select<?> satisfying(Condition condition) {
        return DSL.select(toTarget().getKeyFields())
                .from(target())
                .where(Scopes.hold(options().scope()))
                .and(condition);
    }

    private Condition among(SourceLinks links, Collection<K> ids) {
        List<? extends Field<?>> columns = toTarget().getFields();
        List<QueryPart> keys = new ArrayList<>(ids.size());
        for (K id : ids) {
            Object[] values = targetKeyType.values(Ids.notNull("ids", id));
            Field<?>[] key = new Field<?>[values.length];
            for (int i = 0; i < key.length; i++) {
                key[i] = DSL.val(values[i], columns.get(i));
            }
            keys.add(key.length == 1 ? key[0] : DSL.row(key));
        }
        return in(links.target(), DSL.list(keys));
    }

    private static Condition in(List<? extends Field<?>> columns, QueryPart set) {
        return DSL.condition(
                "{0} in ({1})", columns.size() == 1 ? columns.get(0) : DSL.row(columns.toArray(new Field<?>[0])), set);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BelongsToMany<?, ?, ?, ?> that
                && hash == that.hash
                && name.equals(that.name)
                && source.getRecordType() == that.source.getRecordType();
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Gives the source's table and the name, such as {@code pugs.friends}. */
    @Override
    public String toString() {
        return toSource().getKey().getTable().getName() + "." + name;
    }

    /** A count that has a name in a result but is rendered whole wherever it stands, in an order as in a select. */
    private static final class Count extends CustomField<Integer> {

        private static final long serialVersionUID = 1L;

        private final QueryPart count;

        Count(String association, QueryPart count) {
            super(DSL.name(association + "_count"), SQLDataType.INTEGER);
            this.count = count;
        }

        @Override
        public void accept(Context<?> context) {
            context.visit(count);
        }
    }
}
