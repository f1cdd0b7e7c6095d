package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.dialect.LinkSet;
import dev.throughline.runtime.internal.dialect.RowLock;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.KeyOrder;
import dev.throughline.runtime.internal.key.KeyTwins;
import dev.throughline.runtime.internal.row.RowChanges;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.KeySets;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.target.SourceLock;
import dev.throughline.runtime.internal.value.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.exception.DataChangedException;

/** Exchanges all links of one source for others, or each of some for its opposite, while the source is locked. */
public final class LinkExchange<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    /** How often a toggle is repeated of which some links were added by somebody else meanwhile. */
    private static final int TRIES = 10;

    private final LinkSource<T, K, J> source;
    private final Database database;
    private final LinkStatements<T, K, J> statements;
    private final LinkColumns<T, K, J> columns;
    private final LinkReader<T, K, J> reader;
    private final LinkInserter<T, K, J> inserter;

    LinkExchange(LinkSource<T, K, J> source) {
        this.source = source;
        this.database = source.database();
        this.statements = source.statements();
        this.columns = source.columns();
        this.reader = source.reader();
        this.inserter = new LinkInserter<>(source);
    }

    /** Makes the links exactly those that are wanted. */
    LinkChanges<K> set(WantedLinks<K> wanted) {
        return source.database()
                .transaction(transaction -> new LinkExchange<>(source.in(transaction)).exchange(wanted));
    }

    private LinkChanges<K> exchange(WantedLinks<K> wanted) {
        boolean small = wanted.groups().size() == 1 && isSmall(wanted.groups().get(0));
        if (small && source.dialect().linkSet() == LinkSet.ONE_STATEMENT) {
            return locked().exchangeInOne(wanted.groups().get(0));
        }
        if (database.mayHaveSnapshot()) {
            return exchangeInSnapshot(wanted);
        }
        if (wanted.isPlain()) {
            SourceLock<T, K> lock = sourceLock();
            List<K> current = lockAndReadIds(lock);
            return under(lock).exchangeIds(wanted, current);
        }
        boolean deleteLocks = source.dialect().rowLock() == RowLock.NO_OP_UPDATE && lockReadsIds() && small;
        return deleteLocks ? deleteThenWrite(wanted) : locked().writeLocked(wanted);
    }

    /**
     * What is there now is read by a lock, which locks the gaps beside it, too. Where nothing is there that is a gap which others
     * may lock as well, and then each waits for the other to insert into it: so the insert comes first.
     */
    private LinkChanges<K> exchangeInSnapshot(WantedLinks<K> wanted) {
        SourceLock<T, K> lock = sourceLock();
        boolean seen = lock.andLook();
        return under(lock).exchangeInSnapshot(wanted, seen);
    }

    private LinkChanges<K> exchangeInSnapshot(WantedLinks<K> wanted, boolean seen) {
        if (!seen) {
            inserter.write(wanted);
            List<K> removed = exchangeIds(WantedLinks.of(wanted.targets()), reader.currentIds(source.key()))
                    .removed();
            return new LinkChanges<>(wanted.targets(), List.of(), List.of(), removed);
        }
        if (wanted.isPlain()) {
            return exchangeIds(wanted, reader.currentIds(source.key()));
        }
        return exchangeLinks(wanted, reader.currentLinks(source.key()));
    }

    /** Tells whether one statement takes the whole group; no rows at all are none that SQL can write. */
    private boolean isSmall(WantedLinks.Group<K> group) {
        int chunks = inserter.chunks(group).size();
        return chunks == 1
                || (chunks == 0
                        && !WantedTargets.givesRows(columns, group.columns())
                        && source.dialect()
                                .keySets()
                                .canBeEmpty(columns.toTarget().fields()));
    }

    /** Gives the targets that the source is linked to, each with its key as the link has it. */
    private Map<K, K> twins(List<K> targets, Collection<K> current) {
        KeyColumns<K> keys = columns.toTarget();
        Map<K, K> twins = KeyTwins.of(keys, targets, current, some -> reader.idsAmong(source.key(), some));
        List<K> alike = KeyTwins.alike(keys, targets, current, twins);
        if (!alike.isEmpty()) {
            // The join table may tell texts apart that the target's table takes for one; it has them as they are there.
            Set<K> linked = new HashSet<>(current);
            source.missing().stored(alike).forEach((target, key) -> {
                if (linked.contains(key)) {
                    twins.put(target, key);
                }
            });
        }
        return twins;
    }

    private LinkChanges<K> exchangeIds(WantedLinks<K> wanted, List<K> current) {
        return exchange(wanted, current, twins(wanted.targets(), current), Map.of());
    }

    private LinkChanges<K> exchangeLinks(WantedLinks<K> wanted, Map<K, J> current) {
        Map<K, K> linked = twins(wanted.targets(), current.keySet());
        return exchange(
                wanted, KeyOrder.sorted(List.copyOf(current.keySet())), linked, differing(wanted, linked, current));
    }

    private LinkChanges<K> exchange(WantedLinks<K> wanted, List<K> current, Map<K, K> linked, Map<K, J> differing) {
        List<K> removed = List.of();
        if (linked.size() < current.size()) {
            Set<K> kept = new HashSet<>(linked.values());
            removed = current.stream().filter(id -> !kept.contains(id)).toList();
        }
        if (!removed.isEmpty()) {
            new LinkRemoval<>(source).delete(removed);
        }
        return write(wanted, linked, differing, removed);
    }

    private LinkChanges<K> write(WantedLinks<K> wanted, Map<K, K> linked, Map<K, J> differing, List<K> removed) {
        List<K> targets = wanted.targets();
        if (linked.size() == targets.size() && differing.isEmpty()) {
            return new LinkChanges<>(List.of(), List.of(), targets, removed);
        }
        Set<K> written = new HashSet<>(differing.keySet());
        targets.stream().filter(id -> !linked.containsKey(id)).forEach(written::add);
        Map<K, J> after = new HashMap<>();
        inserter.write(wanted.among(written), after);
        Set<K> changed = changed(wanted, linked, differing, after);
        return new LinkChanges<>(
                targets.stream().filter(id -> !linked.containsKey(id)).toList(),
                targets.stream().filter(changed::contains).toList(),
                targets.stream()
                        .filter(id -> linked.containsKey(id) && !changed.contains(id))
                        .toList(),
                removed);
    }

    private LinkChanges<K> writeLocked(WantedLinks<K> wanted) {
        return exchangeLinks(wanted, reader.links(source.key()));
    }

    /**
     * A delete takes the lock of a database that is locked whole, so what is not wanted goes before anything is read. No lock has
     * given the source's key as it is stored: the statements look it up.
     */
    private LinkChanges<K> deleteThenWrite(WantedLinks<K> wanted) {
        SqlTemplate removeOthers = source.statement(LinkStatements.LinkShape.REMOVE_OTHERS);
        Arguments arguments = source.removal();
        reader.addTargets(arguments, wanted.targets());
        List<K> removed = database.query(removeOthers, arguments.toArray(), rows -> {
            List<K> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(columns.toTarget().read(rows.from(0), 0));
            }
            return keys;
        });
        Map<K, J> current = reader.links(source.key());
        Map<K, K> linked = twins(wanted.targets(), current.keySet());
        return write(wanted, linked, differing(wanted, linked, current), KeyOrder.sorted(removed));
    }

    /** Gives the links that are there and do not have what they are given, as they are. */
    private Map<K, J> differing(WantedLinks<K> wanted, Map<K, K> linked, Map<K, J> current) {
        Map<K, J> differing = new HashMap<>();
        for (WantedLinks.Group<K> group : wanted.groups()) {
            for (K target : group.targets()) {
                J link = current.get(linked.get(target));
                if (link != null && group.differs(target, link)) {
                    differing.put(target, link);
                }
            }
        }
        return differing;
    }

    private LinkChanges<K> exchangeInOne(WantedLinks.Group<K> wanted) {
        Arguments arguments = new Arguments().addAll(inserter.argumentsOfSet(wanted, database.now()));
        reader.addTargets(arguments, wanted.targets());
        SqlTemplate exchange = statements.exchange(wanted.columns(), database.dsl());
        RowChanges<K> stored = source.insert(exchange, arguments.toArray(), this::readChanges);
        List<K> targets = wanted.targets();
        RowChanges<K> changes = columns.toTarget().hasText() ? stored.given(twins(targets, stored.present())) : stored;
        Set<K> written = changes.written();
        Set<K> linked = changes.kept();
        if (!targets.stream().allMatch(id -> written.contains(id) || linked.contains(id))) {
            // Either one is missing, or somebody who does not lock the source added the same link at this moment.
            inserter.insertAll(new WantedLinks<>(targets, List.of(wanted)));
        }
        return new LinkChanges<>(
                targets.stream()
                        .filter(id -> written.contains(id) && !linked.contains(id))
                        .toList(),
                targets.stream()
                        .filter(id -> written.contains(id) && linked.contains(id))
                        .toList(),
                targets.stream().filter(id -> !written.contains(id)).toList(),
                changes.removed());
    }

    private RowChanges<K> readChanges(Rows rows) {
        return RowChanges.read(rows, columns.toTarget());
    }

    /** A column may hold less than it is given: what it had and has then is the same. */
    private Set<K> changed(WantedLinks<K> wanted, Map<K, K> linked, Map<K, J> differing, Map<K, J> after) {
        Set<K> changed = new HashSet<>();
        for (WantedLinks.Group<K> group : wanted.groups()) {
            for (K target : group.targets()) {
                J before = differing.get(target);
                if (before != null && group.changes(before, after.get(linked.get(target)))) {
                    changed.add(target);
                }
            }
        }
        return changed;
    }

    /** Removes the links to the given distinct targets that exist and adds those that do not. */
    LinkChanges<K> toggle(WantedLinks<K> wanted) {
        return source.database()
                .transaction(transaction -> new LinkExchange<>(source.in(transaction)).toggleLocked(wanted));
    }

    private LinkChanges<K> toggleLocked(WantedLinks<K> wanted) {
        List<K> targets = wanted.targets();
        boolean small = wanted.groups().size() == 1 && isSmall(wanted.groups().get(0));
        if (small && source.dialect().linkSet() == LinkSet.ONE_STATEMENT) {
            Set<K> removed = locked().toggleInOne(wanted.groups().get(0), 1);
            return new LinkChanges<>(
                    targets.stream().filter(id -> !removed.contains(id)).toList(),
                    List.of(),
                    List.of(),
                    targets.stream().filter(removed::contains).toList());
        }
        SourceLock<T, K> lock = sourceLock();
        List<K> current = lockAndReadIds(lock);
        return under(lock).toggle(wanted, current);
    }

    private LinkChanges<K> toggle(WantedLinks<K> wanted, List<K> current) {
        List<K> targets = wanted.targets();
        Map<K, K> linked = twins(targets, current);
        List<K> removed = targets.stream().filter(linked::containsKey).toList();
        if (!removed.isEmpty()) {
            new LinkRemoval<>(source).delete(removed.stream().map(linked::get).toList());
        }
        List<K> added = targets.stream().filter(id -> !linked.containsKey(id)).toList();
        if (!added.isEmpty()) {
            inserter.write(wanted.among(new HashSet<>(added)));
        }
        return new LinkChanges<>(added, List.of(), List.of(), removed);
    }

    /** Gives the ids whose links were removed; all others were added. */
    private Set<K> toggleInOne(WantedLinks.Group<K> wanted, int attempt) {
        List<K> targets = wanted.targets();
        SqlTemplate toggle = statements.toggle(wanted.columns(), database.dsl());
        Object[] arguments = inserter.argumentsOfSet(wanted, database.now());
        RowChanges<K> changes = source.insert(toggle, arguments, this::readChanges);
        Set<K> written = twins(targets, changes.written()).keySet();
        List<K> others = targets.stream().filter(id -> !written.contains(id)).toList();
        if (others.size() == changes.removed().size()) {
            return new HashSet<>(others);
        }
        if (attempt == TRIES) {
            throw new DataChangedException("Cannot toggle " + columns.association() + ": of " + targets
                    + " the database removed " + changes.removed() + " and added " + changes.written()
                    + "; other transactions add and remove the same links, or give ids as they are stored");
        }
        // Either one is missing, or somebody who does not lock the source added the same link at this moment.
        source.missing().check(targets);
        Set<K> removed = new HashSet<>(others);
        removed.retainAll(changes.removed());
        WantedLinks.Group<K> left =
                wanted.with(others.stream().filter(id -> !removed.contains(id)).toList());
        inserter.requireWhole(left);
        removed.addAll(toggleInOne(left, attempt + 1));
        return removed;
    }

    private boolean lockReadsIds() {
        return source.dialect().linkSet() == LinkSet.LOCK_READS_IDS
                && KeySets.areJson(columns.toTarget().fields())
                && columns.options().scope().isEmpty();
    }

    private List<K> lockAndReadIds(SourceLock<T, K> lock) {
        if (lockReadsIds()) {
            return lock.andReadIds();
        }
        lock.take();
        return database.mayHaveSnapshot() ? reader.currentIds(lock.source()) : reader.ids(lock.source());
    }

    /** Locks the source; gives what exchanges its links then. */
    private LinkExchange<T, K, J> locked() {
        SourceLock<T, K> lock = sourceLock();
        lock.take();
        return under(lock);
    }

    private LinkExchange<T, K, J> under(SourceLock<T, K> lock) {
        return lock.source() == source.key() ? this : new LinkExchange<>(source.at(lock.source()));
    }

    private SourceLock<T, K> sourceLock() {
        return new SourceLock<>(database, statements, source.key());
    }
}
