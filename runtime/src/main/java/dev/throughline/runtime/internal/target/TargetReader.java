package dev.throughline.runtime.internal.target;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.KeyOrder;
import dev.throughline.runtime.internal.key.RequestedKeys;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.Chunks;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Reads the targets, and their ids, of one source or of many; the same for all kinds of associations. */
public class TargetReader<T extends ModelRecord<T>, K> {

    private final Database database;
    private final TargetStatements<T, K> statements;
    private final TargetColumns<T, K> columns;

    public TargetReader(Database database, TargetStatements<T, K> statements) {
        this.database = database;
        this.statements = statements;
        this.columns = statements.columns();
    }

    public final Database database() {
        return database;
    }

    public TargetColumns<T, K> columns() {
        return columns;
    }

    private SqlTemplate statement(TargetStatements.Shape shape) {
        return statements.get(shape, database.dsl());
    }

    public List<T> targets(Object[] source) {
        return database.query(statement(TargetStatements.Shape.TARGETS), source, this::readTargets);
    }

    public List<T> targets(Object[] source, QueryState query) {
        List<T> targets = new TargetSelect<>(database, columns, query)
                .ofOne(source, columns.target().fields(), this::readTargets);
        query.load(database, targets);
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

    public List<K> ids(Object[] source) {
        return ids(TargetStatements.Shape.IDS, source);
    }

    /** Reads the ids as they are now, and not as they were when the transaction began. */
    public List<K> currentIds(Object[] source) {
        return KeyOrder.sorted(ids(TargetStatements.Shape.CURRENT_IDS, source));
    }

    private List<K> ids(TargetStatements.Shape shape, Object[] source) {
        return database.query(statement(shape), source, this::readIds);
    }

    /** Finds out which rows are not there. */
    MissingRows<T, K> missing(Object[] source) {
        return new MissingRows<>(database, statements, source);
    }

    /** Reads the ids, as they are stored, of those of some targets that belong to a source. */
    public List<K> idsAmong(Object[] source, List<K> targets) {
        List<K> ids = new ArrayList<>();
        for (List<K> chunk : chunks(targets)) {
            ids.addAll(
                    database.query(statement(TargetStatements.Shape.IDS_AMONG), among(source, chunk), this::readIds));
        }
        return ids;
    }

    private List<K> readIds(Rows rows) {
        List<K> ids = new ArrayList<>();
        while (rows.next()) {
            ids.add(columns.toTarget().read(rows.from(0), 0));
        }
        return ids;
    }

    long count(Object[] source) {
        return database.query(statement(TargetStatements.Shape.COUNT), source, TargetReader::readCount);
    }

    long count(Object[] source, QueryState query) {
        return new TargetSelect<>(database, columns, query).count(source);
    }

    public static long readCount(Rows rows) {
        Long count = rows.next() ? rows.from(0).longAt(0) : null;
        return count == null ? 0 : count;
    }

    boolean has(Object[] source, K target) {
        Object[] arguments = new Arguments()
                .addAll(source)
                .addAll(columns.toTarget().values(target))
                .toArray();
        return database.query(statement(TargetStatements.Shape.HAS), arguments, Rows::next);
    }

    /** Tells whether all of distinct targets belong to a source. */
    boolean hasAll(Object[] source, List<K> targets) {
        if (!columns.toTarget().hasText()) {
            return targets.isEmpty() || countAmong(source, targets) == targets.size();
        }
        Set<K> missing = new HashSet<>(targets);
        RequestedKeys.ask(
                columns.toTarget(),
                targets,
                asked -> countAmong(source, asked.keys()) == asked.keys().size() ? asked.keys() : List.<K>of(),
                missing::removeAll);
        return missing.isEmpty();
    }

    private long countAmong(Object[] source, List<K> targets) {
        SqlTemplate statement = statement(TargetStatements.Shape.COUNT_AMONG);
        long count = 0;
        for (List<K> chunk : chunks(targets)) {
            count += database.query(statement, among(source, chunk), TargetReader::readCount);
        }
        return count;
    }

    /** Tells whether one of the targets belongs to a source; stops at the first part of them that has one. */
    boolean hasAny(Object[] source, List<K> targets) {
        SqlTemplate statement = statement(TargetStatements.Shape.COUNT_AMONG);
        for (List<K> chunk : chunks(targets)) {
            if (database.query(statement, among(source, chunk), TargetReader::readCount) > 0) {
                return true;
            }
        }
        return false;
    }

    public List<List<K>> chunks(List<K> targets) {
        Dialect dialect = database.dialect();
        return Chunks.of(targets, dialect.keySets().chunk(columns.toTarget().fields()));
    }

    /** Gives the arguments of a statement on one source and some targets. */
    public Object[] among(Object[] source, List<K> targets) {
        Arguments arguments = new Arguments().addAll(source);
        addTargets(arguments, targets);
        return arguments.toArray();
    }

    public void addTargets(Arguments arguments, List<K> targets) {
        database.dialect()
                .keySets()
                .arguments(columns.toTarget().fields(), columns.toTarget().values(targets), arguments);
    }

    /** Reads what belongs to many sources; gives an entry for each that has any. */
    public Map<Object, Group<T>> groups(Collection<?> sources, @Nullable QueryState query) {
        return readGroups(
                sources,
                query,
                statement(TargetStatements.Shape.TARGETS_OF_MANY),
                columns.target().fields(),
                null);
    }

    /**
     * Reads the rows of many sources.
     *
     * @param all the statement that reads all of them
     * @param fields the columns that it reads behind the source's key
     * @param links the table of the links, if they are read behind the targets
     */
    public final Map<Object, Group<T>> readGroups(
            Collection<?> sources,
            @Nullable QueryState query,
            SqlTemplate all,
            Field<?>[] fields,
            @Nullable ModelTable<?> links) {
        Map<K, T> targets = new HashMap<>();
        return collect(sources, asked -> {
            GroupReader<T, K> reader = new GroupReader<>(database.configuration(), columns, links, asked, targets);
            for (List<Object[]> chunk : sourceChunks(asked.keys())) {
                if (query == null || query.isPlain()) {
                    database.query(all, many(chunk), reader::read);
                } else {
                    new TargetSelect<>(database, columns, query).ofMany(chunk, fields, reader::read);
                }
            }
            return reader.groups();
        });
    }

    private <V> Map<Object, V> collect(Collection<?> sources, Function<RequestedKeys<Object>, Map<Object, V>> read) {
        return RequestedKeys.collect(columns.toSource(), List.<Object>copyOf(sources), read);
    }

    Map<Object, List<K>> idsOfMany(Collection<?> sources) {
        KeyColumns<?> toSource = columns.sourceOfMany();
        KeyColumns<K> toTarget = columns.targetOfMany();
        return collect(sources, asked -> {
            Map<Object, List<K>> ids = new HashMap<>();
            forMany(asked.keys(), TargetStatements.Shape.IDS_OF_MANY, rows -> {
                Object source = asked.of(toSource.read(rows.from(0), 0));
                K target = toTarget.read(rows.from(toSource.width()), 0);
                ids.computeIfAbsent(source, absent -> new ArrayList<>()).add(target);
            });
            return ids;
        });
    }

    Map<Object, Long> countsOfMany(Collection<?> sources) {
        return collect(sources, asked -> {
            Map<Object, Long> counts = new HashMap<>();
            forMany(asked.keys(), TargetStatements.Shape.COUNTS_OF_MANY, rows -> {
                Object source = asked.of(columns.sourceOfMany().read(rows.from(0), 0));
                Long count = rows.from(columns.toSource().width()).longAt(0);
                counts.merge(source, count == null ? 0 : count, Long::sum);
            });
            return counts;
        });
    }

    private void forMany(List<Object> sources, TargetStatements.Shape shape, Consumer<Rows> reader) {
        for (List<Object[]> chunk : sourceChunks(sources)) {
            database.query(statement(shape), many(chunk), rows -> {
                int read = 0;
                for (; rows.next(); read++) {
                    reader.accept(rows);
                }
                return read;
            });
        }
    }

    private List<List<Object[]>> sourceChunks(List<Object> sources) {
        List<Object[]> keys = new ArrayList<>(sources.size());
        for (Object source : sources) {
            keys.add(columns.toSource().valuesOf(source));
        }
        return Chunks.of(
                keys, database.dialect().keySets().chunk(columns.toSource().fields()));
    }

    private Object[] many(List<Object[]> keys) {
        Arguments arguments = new Arguments();
        database.dialect().keySets().arguments(columns.toSource().fields(), keys, arguments);
        return arguments.toArray();
    }

    /** The targets of one source and, if they were asked for, the links to them, in the same order. */
    public record Group<T>(List<T> targets, List<ModelRecord<?>> links) {

        /** Gives the targets of groups: one of several sources is one record, which is told by identity. */
        public static <T> List<T> distinct(Collection<? extends Group<T>> groups) {
            Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            List<T> distinct = new ArrayList<>();
            for (Group<T> group : groups) {
                for (T target : group.targets()) {
                    if (seen.add(target)) {
                        distinct.add(target);
                    }
                }
            }
            return distinct;
        }
    }

    /** Sorts rows by their source; a target that belongs to several sources is one record. */
    private static final class GroupReader<T extends ModelRecord<T>, K> {

        private final Configuration configuration;
        private final TargetColumns<T, K> columns;
        private final @Nullable ModelTable<?> links;
        private final KeyColumns.Reader<K> targetKey;
        private final Map<Object, Group<T>> groups = new HashMap<>();
        private final Map<Object, Group<T>> byFound = new HashMap<>();
        private final Map<K, T> targets;
        private final RequestedKeys<Object> asked;

        GroupReader(
                Configuration configuration,
                TargetColumns<T, K> columns,
                @Nullable ModelTable<?> links,
                RequestedKeys<Object> asked,
                Map<K, T> targets) {
            this.asked = asked;
            this.targets = targets;
            this.configuration = configuration;
            this.columns = columns;
            this.links = links;
            this.targetKey = columns.targetKey().readerIn(columns.target().fields());
        }

        Map<Object, Group<T>> groups() {
            return groups;
        }

        int read(Rows rows) {
            ModelAccess access = ModelAccess.get();
            int sourceWidth = columns.toSource().width();
            int targetWidth = columns.target().fields().length;
            int read = 0;
            for (; rows.next(); read++) {
                Object source = columns.sourceOfMany().read(rows.from(0), 0);
                Group<T> group = byFound.get(source);
                if (group == null) {
                    group = groups.computeIfAbsent(
                            asked.of(source), absent -> new Group<>(new ArrayList<>(), new ArrayList<>(0)));
                    byFound.put(source, group);
                }
                K key = targetKey.read(rows.from(sourceWidth));
                T target = targets.get(key);
                if (target == null) {
                    target = access.read(columns.target(), rows.from(sourceWidth), configuration);
                    targets.put(key, target);
                }
                group.targets().add(target);
                if (links != null) {
                    group.links().add(access.read(links, rows.from(sourceWidth + targetWidth), configuration));
                }
            }
            return read;
        }
    }
}
