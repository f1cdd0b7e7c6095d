package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.LinkAssociation;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.Linked;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.GivenKeys;
import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.row.NaturalTargets;
import dev.throughline.runtime.internal.row.TargetCreation;
import dev.throughline.runtime.internal.target.TargetEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The operations on one source of a many-to-many association: what they mean, and when they need no statement. */
public final class LinkEngine<T extends ModelRecord<T>, K, J extends ModelRecord<J>> extends TargetEngine<T, K> {

    private final Database database;
    private final LinkStatements<T, K, J> statements;
    private final LinkColumns<T, K, J> columns;
    private final LinkSource<T, K, J> links;
    private final LinkReader<T, K, J> reader;

    /** Makes an engine for a source, given as its id. */
    public LinkEngine(Database database, LinkAssociation<?, T, K, J> association, Object source) {
        this(linkSource(database, association, source));
    }

    private LinkEngine(LinkSource<T, K, J> links) {
        super(links.reader(), links.key());
        this.database = links.database();
        this.statements = links.statements();
        this.columns = links.columns();
        this.links = links;
        this.reader = links.reader();
    }

    private static <T extends ModelRecord<T>, K, J extends ModelRecord<J>> LinkSource<T, K, J> linkSource(
            Database database, LinkAssociation<?, T, K, J> association, Object source) {
        LinkStatements<T, K, J> statements = LinkStatements.of(database.statements(), association);
        return new LinkSource<>(
                database, statements, statements.columns().toSource().valuesOf(source));
    }

    /** Reads the targets and their links. */
    public List<Linked<T, J>> links() {
        return reader.linked(source());
    }

    /** Reads the targets that a query asks for, and their links. */
    public List<Linked<T, J>> links(QueryState query) {
        return reader.linked(source(), query);
    }

    /** Adds a link. */
    public J add(K id) {
        return addAll(WantedLinks.of(apart(given(List.of(id))))).get(0);
    }

    /** Adds links. */
    public List<J> addAll(Collection<? extends K> ids) {
        return addAll(WantedLinks.of(apart(distinct(ids))));
    }

    /** Adds links with the same attributes. */
    public List<J> addAll(Collection<? extends K> ids, Consumer<? super J> attributes) {
        return addAll(wanted(apart(distinct(ids)), attributes));
    }

    /** Adds links where a pair can be linked several times: one for each id. */
    public List<J> append(Collection<? extends K> ids) {
        return appender().add(notNull("ids", ids), null);
    }

    /** Adds links where a pair can be linked several times, with the same attributes. */
    public List<J> append(Collection<? extends K> ids, Consumer<? super J> attributes) {
        return appender().add(notNull("ids", ids), Objects.requireNonNull(attributes, "attributes"));
    }

    private LinkAppender<T, K, J> appender() {
        return new LinkAppender<>(links);
    }

    /** Adds a link to the target with a value in a unique column, which is made if there is none. */
    public J addBy(Field<?> column, Object value, Consumer<? super T> values) {
        return addNatural(targets -> List.of(targets.idOf(value, values)), column)
                .get(0);
    }

    /** Adds links to the targets with values in a unique column; those that there are not are made. */
    public List<J> addAllBy(Field<?> column, Collection<?> values) {
        List<?> all = notNull("values", values);
        return all.isEmpty() ? new ArrayList<>() : addNatural(targets -> targets.idsOf(all), column);
    }

    private List<J> addNatural(Function<NaturalTargets<T, K>, List<K>> ids, Field<?> column) {
        return database.attached(database.transaction(transaction -> {
            List<K> found = ids.apply(new NaturalTargets<>(transaction, columns, column));
            return new LinkInserter<>(links.in(transaction)).insertAll(WantedLinks.of(apart(given(found))));
        }));
    }

    /** Adds links, each with its attributes. */
    public List<J> addAll(Map<? extends K, ? extends Consumer<? super J>> attributes) {
        return addAll(wanted(distinct(attributes.keySet()), attributes));
    }

    private List<J> addAll(WantedLinks<K> wanted) {
        return wanted.targets().isEmpty() ? new ArrayList<>() : new LinkInserter<>(links).add(wanted);
    }

    private WantedLinks<K> wanted(List<K> ids, Consumer<? super J> attributes) {
        Objects.requireNonNull(attributes, "attributes");
        return WantedLinks.of(columns, ids, id -> attributes);
    }

    private WantedLinks<K> wanted(GivenKeys<K> ids, Map<? extends K, ? extends Consumer<? super J>> attributes) {
        return WantedLinks.of(
                columns, apart(ids), id -> Objects.requireNonNull(attributes.get(ids.asGiven(id)), "attributes"));
    }

    /** Changes a link's attributes. */
    public Optional<J> update(K given, Consumer<? super J> attributes) {
        K id = columns.toTarget().form(given);
        WantedLinks.Group<K> wanted = wanted(List.of(id), attributes).groups().get(0);
        Object[] values = wanted.values().getOrDefault(id, new Object[0]);
        Optional<J> link = database.transaction(transaction -> {
            if (!wanted.columns().isEmpty()) {
                new LinkInserter<>(links.in(transaction)).change(id, wanted.columns(), values);
            }
            LinkReader<T, K, J> inside = new LinkReader<>(transaction, statements);
            return inside.links(source(), List.of(id)).values().stream().findFirst();
        });
        link.ifPresent(record -> record.attach(database.configuration()));
        return link;
    }

    /** Changes the attributes of all links to a target; gives their number. */
    public int updateAll(K given, Consumer<? super J> attributes) {
        K id = columns.toTarget().form(given);
        WantedLinks.Group<K> wanted = wanted(List.of(id), attributes).groups().get(0);
        Object[] values = wanted.values().getOrDefault(id, new Object[0]);
        return wanted.columns().isEmpty()
                ? 0
                : database.retried(own -> new LinkInserter<>(links.in(own)).change(id, wanted.columns(), values));
    }

    /** Removes a link. */
    public int remove(K id) {
        return new LinkRemoval<>(links).remove(id);
    }

    /** Removes links. */
    public int removeAll(Collection<? extends K> ids) {
        List<K> distinct = given(ids).keys();
        return distinct.isEmpty() ? 0 : new LinkRemoval<>(links).remove(distinct);
    }

    /** Removes all links. */
    public int clear() {
        return new LinkRemoval<>(links).clear();
    }

    /** Sets the links. */
    public LinkChanges<K> set(Collection<? extends K> ids) {
        GivenKeys<K> given = distinct(ids);
        return given.inChanges(exchange().set(WantedLinks.of(apart(given))));
    }

    /** Sets the links, all with the same attributes. */
    public LinkChanges<K> set(Collection<? extends K> ids, Consumer<? super J> attributes) {
        GivenKeys<K> given = distinct(ids);
        List<K> distinct = apart(given);
        return given.inChanges(
                exchange().set(distinct.isEmpty() ? WantedLinks.of(distinct) : wanted(distinct, attributes)));
    }

    /** Sets the links, each with its attributes. */
    public LinkChanges<K> set(Map<? extends K, ? extends Consumer<? super J>> attributes) {
        GivenKeys<K> given = distinct(attributes.keySet());
        return given.inChanges(
                exchange().set(attributes.isEmpty() ? WantedLinks.of(List.of()) : wanted(given, attributes)));
    }

    /** Toggles links. */
    public LinkChanges<K> toggle(Collection<? extends K> ids) {
        GivenKeys<K> given = distinct(ids);
        return given.inChanges(toggle(WantedLinks.of(apart(given))));
    }

    /** Toggles links, of which those that are added get attributes. */
    public LinkChanges<K> toggle(Collection<? extends K> ids, Consumer<? super J> attributes) {
        GivenKeys<K> given = distinct(ids);
        return given.inChanges(toggle(wanted(apart(given), attributes)));
    }

    private LinkChanges<K> toggle(WantedLinks<K> wanted) {
        return wanted.targets().isEmpty()
                ? new LinkChanges<>(List.of(), List.of(), List.of(), List.of())
                : exchange().toggle(wanted);
    }

    private LinkExchange<T, K, J> exchange() {
        return new LinkExchange<>(links);
    }

    /** Inserts targets and links them. */
    public List<T> createAll(Collection<T> targets) {
        return create(targets, WantedLinks::of);
    }

    /** Inserts targets and links them with the same attributes. */
    public List<T> createAll(Collection<T> targets, Consumer<? super J> attributes) {
        return create(targets, ids -> wanted(ids, attributes));
    }

    private List<T> create(Collection<T> targets, Function<List<K>, WantedLinks<K>> wanted) {
        return created(targets, (inside, ids) -> new LinkInserter<>(inside).write(wanted.apply(ids)));
    }

    /** Inserts targets and links them where a pair can be linked several times. */
    public List<T> createAndAppend(Collection<T> targets, @Nullable Consumer<? super J> attributes) {
        return created(targets, (inside, ids) -> new LinkAppender<>(inside).write(ids, attributes));
    }

    private List<T> created(Collection<T> targets, BiConsumer<LinkSource<T, K, J>, List<K>> linking) {
        notNullTargets(targets);
        return targets.isEmpty()
                ? new ArrayList<>()
                : new TargetCreation<>(database, columns)
                        .create(
                                targets,
                                (transaction, rows) -> {},
                                (transaction, ids) -> linking.accept(links.in(transaction), ids));
    }

    /** In a symmetric association nothing is linked to itself. */
    private List<K> apart(GivenKeys<K> given) {
        List<K> ids = given.keys();
        if (columns.options().isSymmetric()) {
            for (K id : ids) {
                if (Arrays.equals(columns.toTarget().values(id), source())) {
                    throw new IllegalArgumentException(columns.association() + " is symmetric: " + id
                            + " cannot be linked to itself; leave it out");
                }
            }
        }
        return ids;
    }
}
