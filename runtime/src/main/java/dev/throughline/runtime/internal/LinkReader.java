package dev.throughline.runtime.internal;

import dev.throughline.runtime.Linked;
import dev.throughline.runtime.ModelRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Configuration;
import org.jspecify.annotations.Nullable;

/** Reads the targets, links and ids of one source or of many. */
final class LinkReader<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    private final Database database;
    private final LinkStatements<T, K, J> statements;
    private final LinkColumns<T, K, J> columns;

    LinkReader(Database database, LinkStatements<T, K, J> statements) {
        this.database = database;
        this.statements = statements;
        this.columns = statements.columns();
    }

    private Statement statement(LinkStatements.Shape shape) {
        return statements.get(shape, database.dsl());
    }

    List<T> targets(Object[] source) {
        return database.query(statement(LinkStatements.Shape.TARGETS), source, this::readTargets);
    }

    List<T> targets(Object[] source, QueryState query) {
        List<T> targets = new TargetSelect<>(database, columns, query).ofOne(source, false, this::readTargets);
        IncludeLoader.load(database, targets, query.includes());
        return targets;
    }

    private List<T> readTargets(Rows rows) {
        Configuration configuration = database.configuration();
        List<T> targets = new ArrayList<>();
        while (rows.next()) {
            targets.add(ModelAccess.get().read(columns.target(), rows.from(0), configuration));
        }
        return targets;
    }

    List<Linked<T, J>> linked(Object[] source) {
        return database.query(statement(LinkStatements.Shape.LINKED), source, this::readLinked);
    }

    List<Linked<T, J>> linked(Object[] source, QueryState query) {
        List<Linked<T, J>> linked = new TargetSelect<>(database, columns, query).ofOne(source, true, this::readLinked);
        List<T> targets = linked.stream().map(Linked::target).toList();
        IncludeLoader.load(database, targets, query.includes());
        return linked;
    }

    private List<Linked<T, J>> readLinked(Rows rows) {
        Configuration configuration = database.configuration();
        int width = columns.target().fields().length;
        List<Linked<T, J>> linked = new ArrayList<>();
        while (rows.next()) {
            T target = ModelAccess.get().read(columns.target(), rows.from(0), configuration);
            J link = ModelAccess.get().read(columns.join(), rows.from(width), configuration);
            linked.add(new Linked<>(target, link));
        }
        return linked;
    }

    List<K> ids(Object[] source) {
        return database.query(statement(LinkStatements.Shape.IDS), source, rows -> {
            List<K> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(columns.toTarget().read(rows.from(0), 0));
            }
            return ids;
        });
    }

    long count(Object[] source) {
        return database.query(statement(LinkStatements.Shape.COUNT), source, LinkReader::readCount);
    }

    long count(Object[] source, QueryState query) {
        return new TargetSelect<>(database, columns, query).count(source);
    }

    static long readCount(Rows rows) {
        Long count = rows.next() ? rows.from(0).longAt(0) : null;
        return count == null ? 0 : count;
    }

    boolean has(Object[] source, K target) {
        Object[] arguments = new Arguments()
                .addAll(source)
                .addAll(columns.toTarget().values(target))
                .toArray();
        return database.query(statement(LinkStatements.Shape.HAS), arguments, Rows::next);
    }

    /** Counts the links to distinct targets. */
    long countAmong(Object[] source, List<K> targets) {
        Statement statement = statement(LinkStatements.Shape.COUNT_AMONG);
        long count = 0;
        for (List<K> chunk : chunks(targets)) {
            count += database.query(statement, among(source, chunk), LinkReader::readCount);
        }
        return count;
    }

    /** Tells whether there is a link to one of the targets; stops at the first part of them that has one. */
    boolean hasAny(Object[] source, List<K> targets) {
        Statement statement = statement(LinkStatements.Shape.COUNT_AMONG);
        for (List<K> chunk : chunks(targets)) {
            if (database.query(statement, among(source, chunk), LinkReader::readCount) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Reads the links to some targets. */
    Map<K, J> links(Object[] source, List<K> targets) {
        return database.query(
                statement(LinkStatements.Shape.LINKS_AMONG), among(source, targets), rows -> readLinks(rows, source));
    }

    /** Reads all links. */
    Map<K, J> links(Object[] source) {
        return database.query(statement(LinkStatements.Shape.LINKS), source, rows -> readLinks(rows, source));
    }

    /** Reads links of a source by their targets. */
    Map<K, J> readLinks(Rows rows, Object[] source) {
        Map<K, J> links = new HashMap<>();
        while (rows.next()) {
            J link = ModelAccess.get().read(columns.join(), rows.from(0), database.configuration());
            links.put(columns.targetOf(link, source), link);
        }
        return links;
    }

    List<List<K>> chunks(List<K> targets) {
        Capabilities capabilities = database.capabilities();
        return Chunks.of(
                targets, capabilities.keySets().chunk(columns.toTarget().fields()));
    }

    /** Gives the arguments of a statement on one source and some targets. */
    Object[] among(Object[] source, List<K> targets) {
        Arguments arguments = new Arguments().addAll(source);
        addTargets(arguments, targets);
        return arguments.toArray();
    }

    void addTargets(Arguments arguments, List<K> targets) {
        database.capabilities()
                .keySets()
                .arguments(columns.toTarget().fields(), columns.toTarget().values(targets), arguments);
    }

    /** Reads what belongs to many sources; gives an entry for each that has any. */
    Map<Object, Group<T, J>> groups(Collection<?> sources, @Nullable QueryState query, boolean links) {
        KeyColumns<?> toSource = columns.toSource();
        List<Object[]> keys = new ArrayList<>(sources.size());
        for (Object source : sources) {
            keys.add(toSource.valuesOf(source));
        }
        GroupReader<T, K, J> reader =
                new GroupReader<>(database.configuration(), columns, links, new AskedKeys(sources));
        for (List<Object[]> chunk : sourceChunks(keys)) {
            if (query == null || query.isPlain()) {
                LinkStatements.Shape shape =
                        links ? LinkStatements.Shape.LINKED_OF_MANY : LinkStatements.Shape.TARGETS_OF_MANY;
                database.query(statement(shape), many(chunk), reader::read);
            } else {
                new TargetSelect<>(database, columns, query).ofMany(chunk, links, reader::read);
            }
        }
        return reader.groups();
    }

    Map<Object, List<K>> idsOfMany(Collection<?> sources) {
        Map<Object, List<K>> ids = new LinkedHashMap<>();
        AskedKeys asked = new AskedKeys(sources);
        forMany(sources, LinkStatements.Shape.IDS_OF_MANY, rows -> {
            Object source = asked.of(columns.sourceOfMany().read(rows.from(0), 0));
            K target =
                    columns.targetOfMany().read(rows.from(columns.sourceOfMany().width()), 0);
            ids.computeIfAbsent(source, absent -> new ArrayList<>()).add(target);
        });
        return ids;
    }

    Map<Object, Long> countsOfMany(Collection<?> sources) {
        Map<Object, Long> counts = new LinkedHashMap<>();
        AskedKeys asked = new AskedKeys(sources);
        forMany(sources, LinkStatements.Shape.COUNTS_OF_MANY, rows -> {
            Object source = asked.of(columns.sourceOfMany().read(rows.from(0), 0));
            Long count = rows.from(columns.toSource().width()).longAt(0);
            counts.put(source, count == null ? 0 : count);
        });
        return counts;
    }

    private void forMany(Collection<?> sources, LinkStatements.Shape shape, Consumer<Rows> reader) {
        List<Object[]> keys = new ArrayList<>(sources.size());
        for (Object source : sources) {
            keys.add(columns.toSource().valuesOf(source));
        }
        for (List<Object[]> chunk : sourceChunks(keys)) {
            database.query(statement(shape), many(chunk), rows -> {
                int read = 0;
                for (; rows.next(); read++) {
                    reader.accept(rows);
                }
                return read;
            });
        }
    }

    private List<List<Object[]>> sourceChunks(List<Object[]> keys) {
        return Chunks.of(
                keys, database.capabilities().keySets().chunk(columns.toSource().fields()));
    }

    private Object[] many(List<Object[]> keys) {
        Arguments arguments = new Arguments();
        database.capabilities().keySets().arguments(columns.toSource().fields(), keys, arguments);
        return arguments.toArray();
    }

    /** The targets of one source and, if they were asked for, the links to them, in the same order. */
    record Group<T, J>(List<T> targets, List<J> links) {}

    /** Sorts rows by their source; a target that belongs to several sources is one record. */
    private static final class GroupReader<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

        private final Configuration configuration;
        private final LinkColumns<T, K, J> columns;
        private final boolean links;
        private final AskedKeys asked;
        private final KeyColumns.Reader<K> targetKey;
        private final Map<Object, Group<T, J>> groups = new HashMap<>();
        private final Map<K, T> targets = new HashMap<>();

        GroupReader(Configuration configuration, LinkColumns<T, K, J> columns, boolean links, AskedKeys asked) {
            this.asked = asked;
            this.configuration = configuration;
            this.columns = columns;
            this.links = links;
            this.targetKey = columns.targetKey().readerIn(columns.target().fields());
        }

        Map<Object, Group<T, J>> groups() {
            return groups;
        }

        int read(Rows rows) {
            ModelAccess access = ModelAccess.get();
            int sourceWidth = columns.toSource().width();
            int targetWidth = columns.target().fields().length;
            int read = 0;
            for (; rows.next(); read++) {
                Object source = columns.sourceOfMany().read(rows.from(0), 0);
                Group<T, J> group = groups.get(source);
                if (group == null) {
                    group = groups.computeIfAbsent(
                            asked.of(source), absent -> new Group<>(new ArrayList<>(), new ArrayList<>(0)));
                    groups.put(source, group);
                }
                K key = targetKey.read(rows.from(sourceWidth));
                T target = targets.get(key);
                if (target == null) {
                    target = access.read(columns.target(), rows.from(sourceWidth), configuration);
                    targets.put(key, target);
                }
                group.targets().add(target);
                if (links) {
                    group.links().add(access.read(columns.join(), rows.from(sourceWidth + targetWidth), configuration));
                }
            }
            return read;
        }
    }
}
