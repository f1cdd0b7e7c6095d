package dev.throughline.runtime.internal;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.runtime.ModelRecord;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataChangedException;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes the links of one source. */
final class LinkWriter<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    /** How often an insert is repeated whose rows somebody else inserts or removes at the same moment. */
    private static final int TRIES = 10;

    private final Database database;
    private final LinkStatements<T, K, J> statements;
    private final LinkColumns<T, K, J> columns;
    private final LinkReader<T, K, J> reader;
    private final Object[] source;

    LinkWriter(Database database, LinkStatements<T, K, J> statements, Object[] source) {
        this.database = database;
        this.statements = statements;
        this.columns = statements.columns();
        this.reader = new LinkReader<>(database, statements);
        this.source = source;
    }

    LinkWriter<T, K, J> in(Database transaction) {
        return new LinkWriter<>(transaction, statements, source);
    }

    private Statement statement(LinkStatements.Shape shape) {
        return statements.get(shape, database.dsl());
    }

    private Capabilities capabilities() {
        return database.capabilities();
    }

    /** Makes the links that are missing, gives others their attributes; gives the links in the targets' order. */
    List<J> add(WantedLinks<K> wanted) {
        boolean oneStatement =
                wanted.groups().size() == 1 && chunks(wanted.groups().get(0)).size() <= 1 && givesLinksBack();
        return oneStatement
                ? database.retried(own -> in(own).insertAll(wanted))
                : attached(database.transaction(transaction -> in(transaction).insertAll(wanted)));
    }

    private boolean givesLinksBack() {
        return capabilities().linkInsert() != Capabilities.LinkInsert.WHERE_NOT_EXISTS;
    }

    /** What an operation with a transaction of its own gives back outlives it. */
    private <R extends ModelRecord<R>> List<R> attached(List<R> records) {
        records.forEach(record -> record.attach(database.configuration()));
        return records;
    }

    List<J> insertAll(WantedLinks<K> wanted) {
        Map<K, J> links = new HashMap<>();
        write(wanted, links);
        List<J> inOrder = new ArrayList<>(wanted.targets().size());
        for (K target : wanted.targets()) {
            inOrder.add(linkTo(target, links));
        }
        return inOrder;
    }

    /** A database may take texts for equal that Java does not, such as those that differ in case. */
    private J linkTo(K target, Map<K, J> links) {
        J link = links.get(target);
        if (link != null) {
            return link;
        }
        if (links.size() == 1) {
            return links.values().iterator().next();
        }
        for (Map.Entry<K, J> candidate : links.entrySet()) {
            if (candidate
                    .getKey()
                    .toString()
                    .strip()
                    .equalsIgnoreCase(target.toString().strip())) {
                return candidate.getValue();
            }
        }
        throw new DataAccessException(columns.association() + ": the database takes " + target
                + " for another id; give ids as they are stored");
    }

    /** Writes links; puts them into the map if there is one. */
    private void write(WantedLinks<K> wanted, @Nullable Map<K, J> links) {
        LocalDateTime now = database.now();
        for (WantedLinks.Group<K> group : wanted.groups()) {
            for (WantedLinks.Group<K> chunk : chunks(group.with(sorted(group.targets())))) {
                Map<K, J> written = insert(chunk, wanted.targets(), now);
                if (links != null) {
                    links.putAll(written);
                }
            }
        }
    }

    private List<WantedLinks.Group<K>> chunks(WantedLinks.Group<K> group) {
        int size = switch (capabilities().givenRows()) {
            case ONE_ROW -> 1;
            default ->
                capabilities().parameters()
                        / (columns.toTarget().width() + group.columns().size());
        };
        List<List<K>> parts =
                group.columns().isEmpty() ? reader.chunks(group.targets()) : Chunks.of(group.targets(), size);
        return parts.stream().map(group::with).toList();
    }

    private Map<K, J> insert(WantedLinks.Group<K> chunk, List<K> all, LocalDateTime now) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                Map<K, J> links = tryInsert(chunk, now);
                if (links.size() == chunk.targets().size()) {
                    return links;
                }
            } catch (DataAccessException e) {
                // Somebody else inserted the same link between the look and the insert: now it exists, look again.
                if (attempt == TRIES || !SqlErrors.isDuplicateKey(e)) {
                    throw e;
                }
                Transactions.pause(1);
                continue;
            }
            // If all exist, a link was added by somebody else while the statement ran, which did not see it: look
            // again.
            checkExist(all);
        }
        throw new DataChangedException("Cannot link " + columns.association() + ": other transactions remove the links"
                + " as fast as they are added");
    }

    private Map<K, J> tryInsert(WantedLinks.Group<K> chunk, LocalDateTime now) {
        Statement insert = insertStatement(chunk);
        Object[] arguments = insertArguments(chunk, now);
        if (givesLinksBack()) {
            return database.query(insert, arguments, reader::readLinks);
        }
        if (capabilities().failureKeepsTransaction()) {
            database.update(insert, arguments);
        } else {
            database.transaction(nested -> nested.update(insert, arguments));
        }
        revive(chunk.targets(), now);
        Map<K, J> links = reader.links(source, chunk.targets());
        return links.size() == chunk.targets().size() ? changeDiffering(chunk, links, now) : links;
    }

    /** Where one statement cannot do both, the links that existed are changed one by one. */
    private Map<K, J> changeDiffering(WantedLinks.Group<K> chunk, Map<K, J> links, LocalDateTime now) {
        for (K target : chunk.targets()) {
            J link = links.get(target);
            if (link != null && chunk.differs(target, link)) {
                change(target, chunk.columns(), values(chunk, target), now);
                links.putAll(reader.links(source, List.of(target)));
            }
        }
        return links;
    }

    private static <K> Object[] values(WantedLinks.Group<K> group, K target) {
        return group.values().getOrDefault(target, new Object[0]);
    }

    private Statement insertStatement(WantedLinks.Group<K> group) {
        if (!group.columns().isEmpty()) {
            return statements.insert(group.columns(), database.dsl());
        }
        return statement(group.targets().size() == 1 ? LinkStatements.Shape.INSERT_ONE : LinkStatements.Shape.INSERT);
    }

    /** Brings removed links back where the insert cannot do it. */
    private void revive(List<K> targets, LocalDateTime now) {
        if (columns.options().deletedAt() == null) {
            return;
        }
        Arguments arguments = new Arguments();
        if (columns.timestamps() != null) {
            arguments.add(now);
        }
        arguments.addAll(source);
        reader.addTargets(arguments, targets);
        database.update(statement(LinkStatements.Shape.REVIVE), arguments.toArray());
    }

    private Object[] insertArguments(WantedLinks.Group<K> chunk, LocalDateTime now) {
        if (chunk.columns().isEmpty() && chunk.targets().size() == 1) {
            return insertOneArguments(chunk.targets().get(0), now);
        }
        return setArguments(chunk, now);
    }

    private Arguments timed(LocalDateTime now) {
        Arguments arguments = new Arguments().addAll(source);
        return columns.isTimed() ? arguments.add(now) : arguments;
    }

    private Object[] insertOneArguments(K target, LocalDateTime now) {
        Object[] key = columns.toTarget().values(target);
        Arguments arguments = timed(now).add(1).addAll(key);
        if (capabilities().linkInsert() == Capabilities.LinkInsert.GUARDED_CTE) {
            arguments.addAll(key);
        }
        return arguments.toArray();
    }

    private Object[] setArguments(WantedLinks.Group<K> chunk, LocalDateTime now) {
        Arguments arguments = timed(now).add(chunk.targets().size());
        if (chunk.columns().isEmpty()) {
            reader.addTargets(arguments, chunk.targets());
        } else {
            addRows(arguments, chunk);
        }
        if (capabilities().linkInsert() == Capabilities.LinkInsert.GUARDED_CTE) {
            reader.addTargets(arguments, chunk.targets());
        }
        return arguments.toArray();
    }

    private void addRows(Arguments arguments, WantedLinks.Group<K> chunk) {
        List<@Nullable Object> values = new ArrayList<>();
        for (K target : chunk.targets()) {
            values.addAll(Arrays.asList(columns.toTarget().values(target)));
            values.addAll(Arrays.asList(values(chunk, target)));
        }
        if (capabilities().givenRows() == Capabilities.GivenRows.ONE_ROW) {
            arguments.addAll(values.toArray());
        } else {
            arguments.add(values.toArray());
        }
    }

    private static <R extends ModelRecord<R>, V> void set(R record, Field<V> field, Object value) {
        record.set(field, field.getType().cast(value));
    }

    /** Throws if a target or the source does not exist. */
    private void checkExist(List<K> targets) {
        Set<K> missing = new LinkedHashSet<>(targets);
        Statement existing = statement(LinkStatements.Shape.EXISTING);
        long sources = 0;
        for (List<K> chunk : reader.chunks(targets)) {
            sources += database.query(existing, reader.among(source, chunk), rows -> {
                Long found = 0L;
                while (rows.next()) {
                    missing.remove(columns.targetKey().read(rows.from(0), 0));
                    found = rows.from(columns.targetKey().width()).longAt(0);
                }
                return found == null ? 0 : found;
            });
        }
        missing.addAll(otherTenants(targets));
        if (!missing.isEmpty()) {
            throw new LinkTargetNotFoundException(
                    columns.association().toString(), columns.target().getName(), List.copyOf(missing));
        }
        if (sources == 0) {
            throw sourceNotFound();
        }
    }

    /** A target exists for this source only if it has the source's value in the columns that both keys share. */
    private List<K> otherTenants(List<K> targets) {
        List<Field<?>> toSource = Arrays.asList(columns.toSource().fields());
        Field<?>[] toTarget = columns.toTarget().fields();
        List<K> others = new ArrayList<>();
        for (K target : targets) {
            Object[] values = columns.toTarget().values(target);
            for (int i = 0; i < toTarget.length; i++) {
                int shared = toSource.indexOf(toTarget[i]);
                if (shared >= 0 && !values[i].equals(source[shared])) {
                    others.add(target);
                }
            }
        }
        return others;
    }

    private LinkTargetNotFoundException sourceNotFound() {
        Object id = columns.toSource().keyOf(source);
        return new LinkTargetNotFoundException(
                columns.association().toString(), columns.source().getName(), List.of(id));
    }

    /** Gives a link's attributes other values; gives the number of links changed, 0 if it has them or does not exist. */
    int change(K target, List<Field<?>> attributes, @Nullable Object[] values) {
        return change(target, attributes, values, database.now());
    }

    private int change(K target, List<Field<?>> attributes, @Nullable Object[] values, LocalDateTime now) {
        Arguments arguments = new Arguments();
        for (Object value : values) {
            arguments.add(value);
        }
        if (columns.timestamps() != null) {
            arguments.add(now);
        }
        arguments.addAll(source).addAll(columns.toTarget().values(target));
        return database.update(statements.update(attributes, database.dsl()), arguments.toArray());
    }

    int remove(K target) {
        Object[] arguments = removal().addAll(columns.toTarget().values(target)).toArray();
        return database.retried(own -> own.update(statement(LinkStatements.Shape.REMOVE), arguments));
    }

    /** Removes the links to distinct targets; gives their number. */
    int remove(List<K> targets) {
        return reader.chunks(targets).size() <= 1
                ? database.retried(own -> in(own).delete(targets))
                : database.transaction(transaction -> in(transaction).delete(targets));
    }

    private int delete(List<K> targets) {
        int removed = 0;
        for (List<K> chunk : reader.chunks(targets)) {
            Arguments arguments = removal();
            reader.addTargets(arguments, chunk);
            removed += database.update(statement(LinkStatements.Shape.REMOVE_AMONG), arguments.toArray());
        }
        return removed;
    }

    int clear() {
        Object[] arguments = removal().toArray();
        return database.retried(own -> own.update(statement(LinkStatements.Shape.CLEAR), arguments));
    }

    private Arguments removal() {
        Arguments arguments = new Arguments();
        if (columns.options().deletedAt() != null) {
            arguments.add(database.now());
        }
        return arguments.addAll(source);
    }

    /** Makes the links exactly those that are wanted. */
    LinkChanges<K> set(WantedLinks<K> wanted) {
        return database.transaction(transaction -> in(transaction).exchange(wanted));
    }

    private LinkChanges<K> exchange(WantedLinks<K> wanted) {
        boolean small =
                wanted.groups().size() == 1 && chunks(wanted.groups().get(0)).size() <= 1;
        if (small && capabilities().linkSet() == Capabilities.LinkSet.ONE_STATEMENT) {
            lockSource();
            return exchangeInOne(wanted.groups().get(0));
        }
        boolean lockReadsIds = capabilities().linkSet() == Capabilities.LinkSet.LOCK_READS_IDS
                && KeySets.areJson(columns.toTarget().fields())
                && columns.options().scope().isEmpty();
        if (wanted.isPlain()) {
            List<K> current = lockReadsIds ? lockSourceAndReadIds() : lockThenReadIds();
            return exchange(wanted, current, Set.of());
        }
        boolean deleteLocks = capabilities().rowLock() == Capabilities.RowLock.NO_OP_UPDATE && lockReadsIds && small;
        return deleteLocks ? deleteThenWrite(wanted) : lockThenWrite(wanted);
    }

    private LinkChanges<K> exchange(WantedLinks<K> wanted, List<K> current, Set<K> differing) {
        Set<K> targets = new HashSet<>(wanted.targets());
        Set<K> linked = new HashSet<>(current);
        List<K> removed = current.stream().filter(id -> !targets.contains(id)).toList();
        if (!removed.isEmpty()) {
            delete(removed);
        }
        return write(wanted, linked, differing, removed);
    }

    private LinkChanges<K> write(WantedLinks<K> wanted, Set<K> linked, Set<K> differing, List<K> removed) {
        Set<K> written = new HashSet<>(differing);
        wanted.targets().stream().filter(id -> !linked.contains(id)).forEach(written::add);
        if (!written.isEmpty()) {
            write(wanted.among(written), null);
        }
        List<K> targets = wanted.targets();
        return new LinkChanges<>(
                targets.stream().filter(id -> !linked.contains(id)).toList(),
                targets.stream().filter(differing::contains).toList(),
                targets.stream()
                        .filter(id -> linked.contains(id) && !differing.contains(id))
                        .toList(),
                removed);
    }

    private LinkChanges<K> lockThenWrite(WantedLinks<K> wanted) {
        lockSource();
        Map<K, J> current = reader.links(source);
        return exchange(wanted, sorted(List.copyOf(current.keySet())), differing(wanted, current));
    }

    /** A delete takes the lock of a database that is locked whole, so what is not wanted goes before anything is read. */
    private LinkChanges<K> deleteThenWrite(WantedLinks<K> wanted) {
        Statement removeOthers = statement(LinkStatements.Shape.REMOVE_OTHERS);
        Arguments arguments = removal();
        reader.addTargets(arguments, wanted.targets());
        List<K> removed = database.query(removeOthers, arguments.toArray(), rows -> {
            List<K> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(columns.toTarget().read(rows.from(0), 0));
            }
            return keys;
        });
        Map<K, J> current = reader.links(source);
        return write(wanted, current.keySet(), differing(wanted, current), sorted(removed));
    }

    private Set<K> differing(WantedLinks<K> wanted, Map<K, J> current) {
        Set<K> differing = new HashSet<>();
        for (WantedLinks.Group<K> group : wanted.groups()) {
            for (K target : group.targets()) {
                J link = current.get(target);
                if (link != null && group.differs(target, link)) {
                    differing.add(target);
                }
            }
        }
        return differing;
    }

    private LinkChanges<K> exchangeInOne(WantedLinks.Group<K> wanted) {
        Arguments arguments = new Arguments().addAll(setArguments(wanted, database.now()));
        reader.addTargets(arguments, wanted.targets());
        Statement exchange = statements.exchange(wanted.columns(), database.dsl());
        Map<String, Set<K>> changes = database.query(exchange, arguments.toArray(), this::readChanges);
        Set<K> written = changes.getOrDefault(LinkChangeSql.WRITTEN, Set.of());
        Set<K> linked = changes.getOrDefault(LinkChangeSql.KEPT, Set.of());
        List<K> targets = wanted.targets();
        if (!targets.stream().allMatch(id -> written.contains(id) || linked.contains(id))) {
            // Either one is missing, or somebody who does not lock the source added the same link at this moment.
            insertAll(new WantedLinks<>(targets, List.of(wanted)));
        }
        return new LinkChanges<>(
                targets.stream()
                        .filter(id -> written.contains(id) && !linked.contains(id))
                        .toList(),
                targets.stream()
                        .filter(id -> written.contains(id) && linked.contains(id))
                        .toList(),
                targets.stream().filter(id -> !written.contains(id)).toList(),
                sorted(new ArrayList<>(changes.getOrDefault(LinkChangeSql.REMOVED, Set.of()))));
    }

    /** Reads the ids by what became of their links. */
    private Map<String, Set<K>> readChanges(Rows rows) {
        Map<String, Set<K>> changes = new HashMap<>();
        while (rows.next()) {
            String change = String.valueOf(rows.from(0).stringAt(0));
            changes.computeIfAbsent(change, absent -> new LinkedHashSet<>())
                    .add(columns.toTarget().read(rows.from(1), 0));
        }
        return changes;
    }

    /** Removes the links to the given distinct targets that exist and adds those that do not. */
    LinkChanges<K> toggle(List<K> targets) {
        return database.transaction(transaction -> in(transaction).toggleLocked(targets));
    }

    private LinkChanges<K> toggleLocked(List<K> targets) {
        if (capabilities().linkSet() == Capabilities.LinkSet.ONE_STATEMENT
                && reader.chunks(targets).size() <= 1) {
            lockSource();
            Set<K> removed = toggleInOne(targets);
            return new LinkChanges<>(
                    targets.stream().filter(id -> !removed.contains(id)).toList(),
                    List.of(),
                    List.of(),
                    targets.stream().filter(removed::contains).toList());
        }
        boolean lockReadsIds = capabilities().linkSet() == Capabilities.LinkSet.LOCK_READS_IDS
                && KeySets.areJson(columns.toTarget().fields())
                && columns.options().scope().isEmpty();
        Set<K> linked = new HashSet<>(lockReadsIds ? lockSourceAndReadIds() : lockThenReadIds());
        List<K> removed = targets.stream().filter(linked::contains).toList();
        if (!removed.isEmpty()) {
            delete(removed);
        }
        List<K> added = targets.stream().filter(id -> !linked.contains(id)).toList();
        if (!added.isEmpty()) {
            write(WantedLinks.of(added), null);
        }
        return new LinkChanges<>(added, List.of(), List.of(), removed);
    }

    /** Gives the ids whose links were removed; all others were added. */
    private Set<K> toggleInOne(List<K> targets) {
        Object[] arguments = setArguments(WantedLinks.of(targets).groups().get(0), database.now());
        Map<String, Set<K>> changes =
                database.query(statement(LinkStatements.Shape.TOGGLE), arguments, this::readChanges);
        Set<K> removed = new HashSet<>(changes.getOrDefault(LinkChangeSql.REMOVED, Set.of()));
        Set<K> written = changes.getOrDefault(LinkChangeSql.WRITTEN, Set.of());
        List<K> left = targets.stream()
                .filter(id -> !removed.contains(id) && !written.contains(id))
                .toList();
        if (!left.isEmpty()) {
            // Either one is missing, or somebody who does not lock the source added the same link at this moment.
            checkExist(targets);
            removed.addAll(toggleInOne(left));
        }
        return removed;
    }

    private List<K> lockThenReadIds() {
        lockSource();
        return reader.ids(source);
    }

    private List<K> lockSourceAndReadIds() {
        Object[] twice = new Arguments().addAll(source).addAll(source).toArray();
        return sorted(database.query(statement(LinkStatements.Shape.LOCK_SOURCE_AND_READ_IDS), twice, rows -> {
            if (!rows.next()) {
                throw sourceNotFound();
            }
            return columns.toTarget().ofJson(rows.from(0).stringAt(0));
        }));
    }

    private void lockSource() {
        Statement lock = statement(LinkStatements.Shape.LOCK_SOURCE);
        boolean exists = capabilities().rowLock() == Capabilities.RowLock.NO_OP_UPDATE
                ? database.update(lock, source) > 0
                : database.query(lock, source, Rows::next);
        if (!exists) {
            throw sourceNotFound();
        }
    }

    /** Sorts ids where they have an order, so that transactions lock the targets' rows in the same one. */
    private List<K> sorted(List<K> targets) {
        if (targets.size() < 2 || !(targets.get(0) instanceof Comparable<?>)) {
            return targets;
        }
        List<K> sorted = new ArrayList<>(targets);
        sorted.sort(null);
        return sorted;
    }

    /** Inserts targets, which get the values of the association's scope, and links to them. */
    List<T> create(Collection<T> targets, Function<List<K>, WantedLinks<K>> links) {
        List<T> created = database.transaction(transaction -> {
            for (T target : targets) {
                columns.options().scope().forEach((field, value) -> set(target, field, value));
            }
            new TableWriter<>(transaction, columns.target()).insertAll(targets);
            List<K> ids = new ArrayList<>(targets.size());
            for (T target : targets) {
                ids.add(columns.targetKey().of(target));
            }
            in(transaction).write(links.apply(ids), null);
            return new ArrayList<>(targets);
        });
        return attached(created);
    }
}
