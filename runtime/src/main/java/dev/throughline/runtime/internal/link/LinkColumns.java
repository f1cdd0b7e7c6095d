package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.LinkAssociation;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.codegen.LinkOptions;
import dev.throughline.runtime.codegen.Timestamps;
import dev.throughline.runtime.internal.key.AssociationKeys;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.RequestedKeys;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.Scopes;
import dev.throughline.runtime.internal.target.SourceLinks;
import dev.throughline.runtime.internal.target.TargetColumns;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The tables and columns of a many-to-many association in one direction.
 *
 * @param <T> the target's record
 * @param <K> the target's id
 * @param <J> the join table's record
 */
final class LinkColumns<T extends ModelRecord<T>, K, J extends ModelRecord<J>> extends TargetColumns<T, K> {

    private static final int NAMED = 10;

    private final LinkAssociation<?, T, K, J> association;
    private final ModelTable<J> join;
    private final KeyColumns<K> fromTarget;
    private final KeyColumns<?> sourceOfMany;
    private final KeyColumns<K> targetOfMany;
    private final Table<?> rowsOfMany;
    private final @Nullable Timestamps<J> timestamps;
    private final LinkOptions<T, J> options;

    LinkColumns(LinkAssociation<?, T, K, J> association) {
        super(
                (ModelTable<?>) association.toSource().getKey().getTable(),
                AssociationKeys.of(
                        association.sourceKeyType(),
                        association.toSource().getKeyFields(),
                        association.toSource().getFields(),
                        association.targetKeyType(),
                        association.toTarget().getKeyFields(),
                        association.toTarget().getFields()));
        this.association = association;
        this.join = association.through();
        this.fromTarget = new KeyColumns<>(
                association.targetKeyType(),
                association.options().isSymmetric()
                        ? association.toSource().getFields()
                        : association.toTarget().getFields());
        this.timestamps = ModelAccess.get().timestamps(join);
        this.options = association.options();
        if (options.isSymmetric()) {
            SymmetricEnds ends = new SymmetricEnds(
                    join, toSource().fields(), toTarget().fields(), Scopes.hold(options.throughScope()));
            this.sourceOfMany = new KeyColumns<>(association.sourceKeyType(), ends.source());
            this.targetOfMany = new KeyColumns<>(association.targetKeyType(), ends.target());
            this.rowsOfMany = ends.joined();
        } else {
            this.sourceOfMany = toSource();
            this.targetOfMany = toTarget();
            this.rowsOfMany = join;
        }
    }

    @Override
    public LinkAssociation<?, T, K, J> association() {
        return association;
    }

    ModelTable<J> join() {
        return join;
    }

    @Override
    public ModelTable<J> rows() {
        return join;
    }

    @Override
    public KeyColumns<?> sourceOfMany() {
        return sourceOfMany;
    }

    @Override
    public KeyColumns<K> targetOfMany() {
        return targetOfMany;
    }

    @Override
    public Table<?> rowsOfMany() {
        return rowsOfMany;
    }

    @Override
    public SourceLinks linksOf(Field<?>... source) {
        return SourceLinks.of(
                options.isSymmetric(),
                List.of(toSource().fields()),
                List.of(toTarget().fields()),
                List.of(source));
    }

    /** Where either end may come first, the whole key is looked up both ways. */
    @Override
    public Condition pair(Field<?>[] source, Field<?>[] target) {
        Condition pair = super.pair(source, target);
        return options.isSymmetric() ? pair.or(super.pair(target, source)) : pair;
    }

    /** Gives the key of the target that a link of the source leads to. */
    K targetOf(J link, Object[] source) {
        return options.isSymmetric()
                        && isFromTarget(toSource().valuesIn(link), toTarget().valuesIn(link), source)
                ? fromTarget.of(link)
                : toTarget().of(link);
    }

    @Override
    public boolean isSource(K target, Object[] source) {
        return options.isSymmetric() && isAt(toTarget().values(target), source);
    }

    /** Two ends that differ in case alone may be two rows, so what is equal counts more than what looks alike. */
    private static boolean isFromTarget(Object[] toSource, Object[] toTarget, Object[] source) {
        boolean atTarget = Arrays.equals(toTarget, source);
        return atTarget == Arrays.equals(toSource, source)
                ? isAt(toTarget, source) && !isAt(toSource, source)
                : atTarget;
    }

    private static boolean isAt(Object[] end, Object[] source) {
        return Arrays.equals(end, source) || RequestedKeys.looks(end).equals(RequestedKeys.looks(source));
    }

    /** Gives the column that says when a link was made. */
    @Nullable
    Field<?> createdAt() {
        return timestamps == null ? null : timestamps.createdAt();
    }

    /** Gives the column that says when a link last changed. */
    @Nullable
    Field<?> updatedAt() {
        return timestamps == null ? null : timestamps.updatedAt();
    }

    /** Gives the unique key that lets a pair be linked once: the primary key, unless that is another one. */
    List<? extends Field<?>> pairKey() {
        List<Field<?>> pair = new ArrayList<>(List.of(toSource().fields()));
        for (Field<?> field : toTarget().fields()) {
            if (!pair.contains(field)) {
                pair.add(field);
            }
        }
        pair.addAll(options.throughScope().keySet());
        for (UniqueKey<?> key : join.getKeys()) {
            if (key.getFields().size() == pair.size() && pair.containsAll(key.getFields())) {
                return key.getFields();
            }
        }
        throw new IllegalStateException(association + ": " + join + " has no unique key over " + pair);
    }

    @Override
    public Table<?> joined(SourceLinks links) {
        return join.join(target()).on(Placeholders.equal(targetKey().fields(), links.targetFields()));
    }

    @Override
    public Table<?> joinedOfMany() {
        return rowsOfMany.join(target()).on(Placeholders.equal(targetKey().fields(), targetOfMany.fields()));
    }

    /** Gives the columns of a target followed by those of its link. */
    Field<?>[] linkedFields() {
        return Fields.concat(target().fields(), join.fields());
    }

    LinkOptions<T, J> options() {
        return options;
    }

    @Override
    public Map<Field<?>, Object> scope() {
        return options.scope();
    }

    @Override
    public Map<Field<?>, Object> sourceScope() {
        return options.sourceScope();
    }

    /** A join table that somebody else made may have a link twice. */
    @Override
    public boolean isRepeatable() {
        return true;
    }

    /** A join table that somebody else made may have NULL in its foreign keys. */
    @Override
    public Condition leads() {
        Condition leads = DSL.noCondition();
        for (Field<?> field : toTarget().fields()) {
            leads = leads.and(field.isNotNull());
        }
        return leads;
    }

    @Override
    public List<OrderField<?>> order() {
        return options.order();
    }

    @Override
    public Condition live(boolean withDeleted) {
        Condition condition = Scopes.hold(options.throughScope());
        if (!options.sourceScope().isEmpty()) {
            condition = condition.and(among(toSource(), sourceKey(), source(), sourceScoped()));
        }
        TableField<J, LocalDateTime> deletedAt = options.deletedAt();
        return deletedAt == null || withDeleted ? condition : condition.and(deletedAt.isNull());
    }

    @Override
    public Condition liveAlone() {
        Condition live = live(false);
        return options.scope().isEmpty() ? live : live.and(among(toTarget(), targetKey(), target(), scoped()));
    }

    /** Tells whether a link says when it was made, changed or removed. */
    boolean isTimed() {
        return timestamps != null || options.deletedAt() != null;
    }

    /**
     * Gives the assignments that mark a link as removed.
     *
     * @param now gives the time for a column
     */
    QueryPart removal(Function<Field<?>, ? extends QueryPart> now) {
        List<QueryPart> assignments = new ArrayList<>();
        TableField<J, LocalDateTime> deletedAt = options.deletedAt();
        if (deletedAt != null) {
            assignments.add(DSL.sql("{0} = {1}", deletedAt.getUnqualifiedName(), now.apply(deletedAt)));
        }
        Field<?> updatedAt = updatedAt();
        if (updatedAt != null) {
            assignments.add(DSL.sql("{0} = {1}", updatedAt.getUnqualifiedName(), now.apply(updatedAt)));
        }
        return DSL.list(assignments);
    }

    /** Gives the columns that attributes must not set: those that make the link what it is. */
    Set<Field<?>> ownColumns() {
        Set<Field<?>> own = new LinkedHashSet<>(Arrays.asList(toSource().fields()));
        own.addAll(Arrays.asList(toTarget().fields()));
        own.addAll(options.throughScope().keySet());
        TableField<J, LocalDateTime> deletedAt = options.deletedAt();
        if (deletedAt != null) {
            own.add(deletedAt);
        }
        Stream.of(createdAt(), updatedAt()).filter(Objects::nonNull).forEach(own::add);
        return own;
    }

    /**
     * Gives the columns that a new link does not get from some attributes, and that may not be NULL and have no default. A
     * link that exists has them.
     */
    List<Field<?>> lacking(List<Field<?>> attributes) {
        Set<Field<?>> own = ownColumns();
        List<? extends Field<?>> readOnly = ModelAccess.get().readOnly(join);
        return Arrays.stream(join.fields())
                .filter(field -> !field.getDataType().nullable()
                        && !field.getDataType().defaulted()
                        && !field.getDataType().identity())
                .filter(field -> !own.contains(field) && !attributes.contains(field) && !readOnly.contains(field))
                .filter(field -> !field.equals(ModelAccess.get().madeKey(join)))
                .<Field<?>>map(field -> field)
                .toList();
    }

    /** Says that links cannot be made without a value. */
    IntegrityConstraintViolationException incomplete(List<Field<?>> lacking, List<?> targets) {
        String names = lacking.stream().map(Field::getName).collect(Collectors.joining(", "));
        return new IntegrityConstraintViolationException("Cannot link " + association + " to "
                + targets.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                + (targets.size() > NAMED ? " and " + (targets.size() - NAMED) + " more" : "") + ": a new link needs "
                + names + ", which " + join.getName() + " requires and has no default for; set it in the attributes");
    }
}
