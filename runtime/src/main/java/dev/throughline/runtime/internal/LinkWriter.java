package dev.throughline.runtime.internal;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.Timestamps;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataChangedException;

/** Adds, removes and sets the links of one source. */
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

    private LinkWriter<T, K, J> in(Database transaction) {
        return new LinkWriter<>(transaction, statements, source);
    }

    private Statement statement(LinkStatements.Shape shape) {
        return statements.get(shape, database.dsl());
    }

    /** Adds the links to distinct targets that are missing; gives the links to all of them, in their order. */
    List<J> add(List<K> targets) {
        boolean oneStatement = reader.chunks(targets).size() <= 1
                && database.capabilities().linkInsert() != Capabilities.LinkInsert.WHERE_NOT_EXISTS;
        return oneStatement
                ? database.retried(own -> in(own).insertAll(targets))
                : database.transaction(transaction -> in(transaction).insertAll(targets));
    }

    private List<J> insertAll(List<K> targets) {
        LocalDateTime now = database.now();
        Map<K, J> links = new HashMap<>();
        for (List<K> chunk : reader.chunks(sorted(targets))) {
            links.putAll(insert(chunk, targets, now));
        }
        List<J> inOrder = new ArrayList<>(targets.size());
        for (K target : targets) {
            J link = links.get(target);
            if (link != null) {
                inOrder.add(link);
            }
        }
        return inOrder;
    }

    private Map<K, J> insert(List<K> chunk, List<K> all, LocalDateTime now) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Map<K, J> links = tryInsert(chunk, now);
            if (links.size() == chunk.size()) {
                return links;
            }
            // If all exist, a link was added by somebody else while the statement ran, which did not see it: look
            // again.
            checkExist(all);
        }
        throw new DataChangedException("Cannot link " + columns.association() + ": other transactions remove the links"
                + " as fast as they are added");
    }

    private Map<K, J> tryInsert(List<K> chunk, LocalDateTime now) {
        if (database.capabilities().linkInsert() == Capabilities.LinkInsert.WHERE_NOT_EXISTS) {
            int inserted = insertMissing(chunk, now);
            return inserted == chunk.size() && isFullyKnown() ? made(chunk, now) : reader.links(source, chunk);
        }
        Map<K, J> links =
                database.query(statement(LinkStatements.Shape.INSERT), insertArguments(chunk, now), reader::readLinks);
        boolean lostRace = links.size() < chunk.size()
                && database.capabilities().linkInsert() == Capabilities.LinkInsert.GUARDED_CTE;
        return lostRace ? reader.links(source, chunk) : links;
    }

    /** Another transaction may insert the same link between the look and the insert: then it exists, look again. */
    private int insertMissing(List<K> chunk, LocalDateTime now) {
        Statement insert = statement(LinkStatements.Shape.INSERT);
        Object[] arguments = insertArguments(chunk, now);
        for (int attempt = 1; ; attempt++) {
            try {
                return database.capabilities().failureKeepsTransaction()
                        ? database.update(insert, arguments)
                        : database.transaction(nested -> nested.update(insert, arguments));
            } catch (DataAccessException e) {
                if (attempt == TRIES || !SqlErrors.isDuplicateKey(e)) {
                    throw e;
                }
            }
        }
    }

    private Object[] insertArguments(List<K> chunk, LocalDateTime now) {
        Arguments arguments = new Arguments().addAll(source);
        if (columns.timestamps() != null) {
            arguments.add(now);
        }
        arguments.add(chunk.size());
        reader.addTargets(arguments, chunk);
        if (database.capabilities().linkInsert() == Capabilities.LinkInsert.GUARDED_CTE) {
            reader.addTargets(arguments, chunk);
        }
        return arguments.toArray();
    }

    /** Tells whether the insert gives every column of the join table a value that is known here. */
    private boolean isFullyKnown() {
        Set<Field<?>> known =
                new LinkedHashSet<>(Arrays.asList(columns.toSource().fields()));
        known.addAll(Arrays.asList(columns.toTarget().fields()));
        Timestamps<J> timestamps = columns.timestamps();
        if (timestamps != null) {
            known.add(timestamps.createdAt());
            known.add(timestamps.updatedAt());
        }
        return known.containsAll(Arrays.asList(columns.join().fields()));
    }

    private Map<K, J> made(List<K> chunk, LocalDateTime now) {
        Map<K, J> links = new HashMap<>();
        for (K target : chunk) {
            J link = ModelAccess.get().create(columns.join());
            set(link, columns.toSource().fields(), source);
            set(link, columns.toTarget().fields(), columns.toTarget().values(target));
            Timestamps<J> timestamps = columns.timestamps();
            if (timestamps != null) {
                link.set(timestamps.createdAt(), now);
                link.set(timestamps.updatedAt(), now);
            }
            ModelAccess.get().stored(link, database.configuration());
            links.put(target, link);
        }
        return links;
    }

    private void set(J link, Field<?>[] fields, Object[] values) {
        for (int i = 0; i < fields.length; i++) {
            set(link, fields[i], values[i]);
        }
    }

    private <V> void set(J link, Field<V> field, Object value) {
        link.set(field, field.getType().cast(value));
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

    int remove(K target) {
        Object[] arguments = new Arguments()
                .addAll(source)
                .addAll(columns.toTarget().values(target))
                .toArray();
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
            removed += database.update(statement(LinkStatements.Shape.REMOVE_AMONG), reader.among(source, chunk));
        }
        return removed;
    }

    int clear() {
        return database.retried(own -> own.update(statement(LinkStatements.Shape.CLEAR), source));
    }

    /** Makes the links exactly those to the given distinct targets. */
    LinkChanges<K> set(List<K> targets) {
        return database.transaction(transaction -> in(transaction).change(targets, false));
    }

    /** Removes the links to the given distinct targets that exist and adds those that do not. */
    LinkChanges<K> toggle(List<K> targets) {
        return database.transaction(transaction -> in(transaction).change(targets, true));
    }

    private LinkChanges<K> change(List<K> targets, boolean toggle) {
        boolean inOne = database.capabilities().linkSet() == Capabilities.LinkSet.ONE_STATEMENT
                && !toggle
                && reader.chunks(targets).size() <= 1;
        if (inOne) {
            lockSource();
            return exchange(targets);
        }
        List<K> current = lockSourceAndReadIds();
        Set<K> wanted = new LinkedHashSet<>(targets);
        Set<K> linked = new LinkedHashSet<>(current);
        List<K> added = targets.stream().filter(id -> !linked.contains(id)).toList();
        List<K> kept =
                toggle ? List.of() : targets.stream().filter(linked::contains).toList();
        List<K> removed =
                current.stream().filter(id -> wanted.contains(id) == toggle).toList();
        if (!removed.isEmpty()) {
            delete(removed);
        }
        if (!added.isEmpty()) {
            insertAll(added);
        }
        return new LinkChanges<>(added, List.of(), kept, removed);
    }

    private LinkChanges<K> exchange(List<K> targets) {
        Arguments arguments = new Arguments().addAll(insertArguments(targets, database.now()));
        reader.addTargets(arguments, targets);
        Map<String, Set<K>> changes = new HashMap<>();
        database.query(statement(LinkStatements.Shape.EXCHANGE), arguments.toArray(), rows -> {
            int read = 0;
            for (; rows.next(); read++) {
                String change = rows.from(0).stringAt(0);
                changes.computeIfAbsent(String.valueOf(change), absent -> new LinkedHashSet<>())
                        .add(columns.toTarget().read(rows.from(1), 0));
            }
            return read;
        });
        Set<K> added = changes.getOrDefault(LinkChangeSql.ADDED, Set.of());
        Set<K> kept = changes.getOrDefault(LinkChangeSql.KEPT, Set.of());
        if (added.size() + kept.size() < targets.size()) {
            // Either one is missing, or somebody who does not lock the source added the same link at this moment.
            insertAll(targets);
        }
        return new LinkChanges<>(
                targets.stream().filter(added::contains).toList(),
                List.of(),
                targets.stream().filter(id -> !added.contains(id)).toList(),
                sorted(new ArrayList<>(changes.getOrDefault(LinkChangeSql.REMOVED, Set.of()))));
    }

    private List<K> lockSourceAndReadIds() {
        boolean readsIds = database.capabilities().linkSet() == Capabilities.LinkSet.LOCK_READS_IDS
                && KeySets.areJson(columns.toTarget().fields());
        if (!readsIds) {
            lockSource();
            return reader.ids(source);
        }
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
        boolean exists = database.capabilities().rowLock() == Capabilities.RowLock.NO_OP_UPDATE
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

    /** Inserts targets and links to them. */
    List<T> create(Collection<T> targets) {
        return database.transaction(transaction -> {
            new TableWriter<>(transaction, columns.target()).insertAll(targets);
            List<K> ids = new ArrayList<>(targets.size());
            for (T target : targets) {
                ids.add(columns.targetKey().of(target));
            }
            in(transaction).insertAll(ids);
            return new ArrayList<>(targets);
        });
    }
}
