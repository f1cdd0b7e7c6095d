package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.binding.TimePlaceholders;
import dev.throughline.runtime.internal.dialect.LinkInsert;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.jdbc.Transactions;
import dev.throughline.runtime.internal.key.KeyOrder;
import dev.throughline.runtime.internal.key.KeyTwins;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.Chunks;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.SqlErrors;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataChangedException;
import org.jooq.exception.SQLStateClass;
import org.jspecify.annotations.Nullable;

/** Makes links of one source, of which a pair has one, and changes their attributes. */
final class LinkInserter<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    /** How often an insert is repeated whose rows somebody else inserts or removes at the same moment. */
    private static final int TRIES = 10;

    private final LinkSource<T, K, J> source;
    private final Database database;
    private final LinkStatements<T, K, J> statements;
    private final LinkColumns<T, K, J> columns;
    private final LinkReader<T, K, J> reader;

    LinkInserter(LinkSource<T, K, J> source) {
        this.source = source;
        this.database = source.database();
        this.statements = source.statements();
        this.columns = source.columns();
        this.reader = source.reader();
    }

    /** Makes the links that are missing, gives others their attributes; gives the links in the targets' order. */
    List<J> add(WantedLinks<K> wanted) {
        boolean oneStatement =
                wanted.groups().size() == 1 && chunks(wanted.groups().get(0)).size() <= 1 && givesLinksBack();
        boolean single = wanted.targets().size() == 1;
        boolean atomic =
                source.dialect().undoesFailedChanges() ? single || !isIncomplete(wanted) : single && wanted.isPlain();
        return oneStatement && atomic
                ? database.retried(own -> new LinkInserter<>(source.in(own)).insertAll(wanted))
                : source.database()
                        .attached(database.transaction(
                                transaction -> new LinkInserter<>(source.in(transaction)).insertAll(wanted)));
    }

    private boolean isIncomplete(WantedLinks<K> wanted) {
        return wanted.groups().stream()
                .anyMatch(group -> !columns.lacking(group.columns()).isEmpty());
    }

    private boolean givesLinksBack() {
        return source.dialect().linkInsert() != LinkInsert.WHERE_NOT_EXISTS;
    }

    /** Does the same in a transaction that is running. */
    List<J> insertAll(WantedLinks<K> wanted) {
        Map<K, J> links = new HashMap<>();
        write(wanted, links);
        List<J> inOrder = new ArrayList<>(wanted.targets().size());
        for (K target : wanted.targets()) {
            inOrder.add(columns.storedAs(target, links, some -> reader.idsAmong(source.key(), some)));
        }
        return inOrder;
    }

    /** Writes links in a transaction that is running. */
    void write(WantedLinks<K> wanted) {
        write(wanted, null);
    }

    /**
     * Writes links in a transaction that is running.
     *
     * @param links takes them as they are then, by the targets' keys as they are stored
     */
    void write(WantedLinks<K> wanted, @Nullable Map<K, J> links) {
        LocalDateTime now = database.now();
        for (WantedLinks.Group<K> group : wanted.groups()) {
            for (WantedLinks.Group<K> chunk : chunks(group.with(KeyOrder.sorted(group.targets())))) {
                Map<K, J> written = insert(chunk, wanted.targets(), now);
                if (links != null) {
                    links.putAll(written);
                }
            }
        }
    }

    /** Gives the parts of a group that fit into one statement. */
    List<WantedLinks.Group<K>> chunks(WantedLinks.Group<K> group) {
        List<List<K>> parts = givesRows(group)
                ? Chunks.of(group.targets(), GivenRow.perStatement(columns, group.columns(), source.dialect()))
                : reader.chunks(group.targets());
        return parts.stream().map(group::with).toList();
    }

    private boolean givesRows(WantedLinks.Group<K> group) {
        return WantedTargets.givesRows(columns, group.columns());
    }

    private Map<K, J> insert(WantedLinks.Group<K> given, List<K> all, LocalDateTime now) {
        WantedLinks.Group<K> chunk = given;
        statements.pairKey().require(database);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                Map<K, J> links = tryInsert(chunk, now);
                if (links.size() == chunk.targets().size()) {
                    return links;
                }
            } catch (DataAccessException e) {
                if (e.sqlStateClass() == SQLStateClass.C21_CARDINALITY_VIOLATION) {
                    throw statements.pairKey().taken(e);
                }
                if (mayLookAfter(e)) {
                    source.missing().check(all);
                }
                if (!SqlErrors.isDuplicateKey(e)) {
                    throw e;
                }
                // Somebody else inserted the same link between the look and the insert: now it exists, look again. An
                // insert that names the pair's key fails because of another one.
                if (attempt == TRIES || source.dialect().refusesInsertWithoutKey()) {
                    throw statements.pairKey().taken(e);
                }
                Transactions.pause(1);
                continue;
            }
            // If all exist, a link was added by somebody else while the statement ran, which did not see it: look
            // again. Or several of them are one row.
            chunk = chunk.storedAs(source.missing().stored(all));
            requireWhole(chunk);
        }
        throw new DataChangedException("Cannot link " + columns.association() + " to " + chunk.targets()
                + ": other transactions remove the links as fast as they are added"
                + (chunk.targets().equals(given.targets()) ? "" : "; the ids were given as " + given.targets()));
    }

    /**
     * Sees to it that links can be made with the attributes that they are given, unless they exist.
     *
     * @throws IntegrityConstraintViolationException if one would lack a value
     */
    void requireWhole(WantedLinks.Group<K> group) {
        List<Field<?>> lacking = columns.lacking(group.columns());
        if (lacking.isEmpty()) {
            return;
        }
        Set<K> linked = KeyTwins.of(
                        columns.toTarget(),
                        group.targets(),
                        reader.links(source.key(), group.targets()).keySet(),
                        some -> reader.idsAmong(source.key(), some))
                .keySet();
        List<K> fresh =
                group.targets().stream().filter(id -> !linked.contains(id)).toList();
        if (!fresh.isEmpty()) {
            throw columns.incomplete(lacking, fresh);
        }
    }

    /**
     * Tells whether a row was deleted between the look at it and the check of its foreign key, and another look can tell which:
     * where it is not locked by the first one.
     */
    private boolean mayLookAfter(DataAccessException e) {
        return (source.dialect().failureKeepsTransaction() || !givesLinksBack()) && SqlErrors.isMissingReference(e);
    }

    private Map<K, J> tryInsert(WantedLinks.Group<K> chunk, LocalDateTime now) {
        SqlTemplate insert = insertStatement(chunk);
        Object[] arguments = arguments(chunk, now);
        if (givesLinksBack()) {
            return source.insert(insert, arguments, rows -> reader.readLinks(rows, source.key()));
        }
        if (source.dialect().failureKeepsTransaction()) {
            database.update(insert, arguments);
        } else {
            database.transaction(nested -> nested.update(insert, arguments));
        }
        revive(chunk.targets(), now);
        Map<K, J> links = reader.links(source.key(), chunk.targets());
        return links.size() == chunk.targets().size() ? changeDiffering(chunk, links, now) : links;
    }

    /** Where one statement cannot do both, the links that existed are changed one by one. */
    private Map<K, J> changeDiffering(WantedLinks.Group<K> chunk, Map<K, J> links, LocalDateTime now) {
        for (K target : chunk.targets()) {
            J link = links.get(target);
            if (link != null && chunk.differs(target, link)) {
                change(target, chunk.columns(), chunk.valuesOf(target), now);
                links.putAll(reader.links(source.key(), List.of(target)));
            }
        }
        return links;
    }

    private SqlTemplate insertStatement(WantedLinks.Group<K> group) {
        if (!group.columns().isEmpty()) {
            return statements.insert(group.columns(), database);
        }
        return source.statement(
                group.targets().size() == 1 && !givesRows(group)
                        ? LinkStatements.LinkShape.INSERT_ONE
                        : LinkStatements.LinkShape.INSERT);
    }

    /** Brings removed links back where the insert cannot do it. */
    private void revive(List<K> targets, LocalDateTime now) {
        if (columns.options().deletedAt() == null) {
            return;
        }
        Arguments arguments = new Arguments();
        if (columns.updatedAt() != null) {
            TimePlaceholders.argue(now, arguments);
        }
        arguments.addAll(source.key());
        reader.addTargets(arguments, targets);
        database.update(source.statement(LinkStatements.LinkShape.REVIVE), arguments.toArray());
    }

    private Object[] arguments(WantedLinks.Group<K> chunk, LocalDateTime now) {
        return chunk.targets().size() == 1 && !givesRows(chunk)
                ? argumentsOfOne(chunk.targets().get(0), now)
                : argumentsOfSet(chunk, now);
    }

    private Object[] argumentsOfOne(K target, LocalDateTime now) {
        Object[] key = columns.toTarget().values(target);
        Arguments arguments = source.timed(now).add(1).addAll(key);
        if (source.dialect().linkInsert() == LinkInsert.GUARDED_CTE) {
            arguments.addAll(key);
        }
        return arguments.toArray();
    }

    /** Gives the arguments of an insert, an exchange or a toggle; see {@link LinkChangeSql}. */
    Object[] argumentsOfSet(WantedLinks.Group<K> chunk, LocalDateTime now) {
        Arguments arguments = source.timed(now).add(chunk.targets().size());
        if (givesRows(chunk)) {
            List<@Nullable Object> rows = new ArrayList<>();
            for (K target : chunk.targets()) {
                GivenRow.add(source, target, chunk.valuesOf(target), rows);
            }
            GivenRow.addTo(arguments, rows, source.dialect());
        } else {
            reader.addTargets(arguments, chunk.targets());
        }
        if (source.dialect().linkInsert() == LinkInsert.GUARDED_CTE) {
            reader.addTargets(arguments, chunk.targets());
        }
        return arguments.toArray();
    }

    /** Gives the links to a target other attributes; gives the number of links changed, 0 if they have them. */
    int change(K target, List<Field<?>> attributes, @Nullable Object[] values) {
        return change(target, attributes, values, database.now());
    }

    private int change(K target, List<Field<?>> attributes, @Nullable Object[] values, LocalDateTime now) {
        Arguments arguments = new Arguments().addAll(values);
        if (columns.updatedAt() != null) {
            TimePlaceholders.argue(now, arguments);
        }
        arguments.addAll(source.key()).addAll(columns.toTarget().values(target));
        return database.update(statements.update(attributes, database), arguments.toArray());
    }
}
