package dev.throughline.runtime.internal.jdbc;

import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.model.TableCache;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The way to the statements that were rendered for one dialect, one set of dialect and one value of jOOQ's settings.
 *
 * <p>jOOQ copies the settings for every transaction, so a cache is found by their value; a configuration that was seen
 * before is recognised by the identity of its settings. As jOOQ's own caches, this one does not see settings that are
 * changed in place. Where a visit listener may change the SQL, nothing is shared.
 *
 * <p>The statements are kept by the tables ({@link TableCache}). Nothing static leads to them, or the tables' class loader
 * would stay for ever where this class outlives it.
 */
public final class StatementCache {

    private static final Map<Key, Shared> SHARED = new ConcurrentHashMap<>();

    private static final ReferenceQueue<StatementCache> UNUSED = new ReferenceQueue<>();

    private static final Map<Configuration, Known> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private final Dialect dialect;

    private final @Nullable Map<TableCache, Map<Object, Object>> unshared;

    private StatementCache(Dialect dialect, @Nullable Map<TableCache, Map<Object, Object>> unshared) {
        this.dialect = dialect;
        this.unshared = unshared;
    }

    public static StatementCache of(Configuration configuration) {
        if (configuration.visitListenerProviders().length > 0) {
            return new StatementCache(Dialect.of(configuration), new ConcurrentHashMap<>());
        }
        Known known = KNOWN.get(configuration);
        if (known != null && known.fits(configuration)) {
            return known.cache();
        }
        Settings settings = configuration.settings();
        StatementCache cache = shared(configuration, Dialect.of(configuration));
        KNOWN.put(configuration, new Known(configuration.dialect(), settings, cache));
        return cache;
    }

    private static StatementCache shared(Configuration configuration, Dialect dialect) {
        Key key = new Key(configuration.dialect(), dialect.name(), (Settings)
                configuration.settings().clone());
        Shared former = SHARED.get(key);
        StatementCache cache = former == null ? null : former.get();
        while (cache == null) {
            StatementCache made = new StatementCache(dialect, null);
            cache = SHARED.merge(key, new Shared(key, made), (one, other) -> one.get() == null ? other : one)
                    .get();
        }
        for (Reference<?> unused = UNUSED.poll(); unused != null; unused = UNUSED.poll()) {
            SHARED.remove(((Shared) unused).key, unused);
        }
        return cache;
    }

    public Dialect dialect() {
        return dialect;
    }

    /**
     * Gives the statements of a subject, rendering none before they are needed. A table with a column that the database
     * cannot keep is refused before the first.
     *
     * @param table the table that keeps them
     * @param subject what they are of, among all that this table keeps
     */
    public <X> X get(ModelTable<?> table, Object subject, Class<X> type, Function<StatementCache, X> maker) {
        TableCache kept = ModelAccess.get().statements(table);
        Map<Object, Object> statements =
                unshared == null ? kept.of(this) : unshared.computeIfAbsent(kept, absent -> new ConcurrentHashMap<>());
        Object found = statements.get(subject);
        if (found == null) {
            dialect.types().requireKept(table.fields());
            found = statements.computeIfAbsent(subject, absent -> maker.apply(this));
        }
        return type.cast(found);
    }

    private record Key(SQLDialect family, String dialect, Settings settings) {}

    /** A cache that is shared as long as a configuration or a table knows it. */
    private static final class Shared extends WeakReference<StatementCache> {

        private final Key key;

        Shared(Key key, StatementCache cache) {
            super(cache, UNUSED);
            this.key = key;
        }
    }

    private record Known(SQLDialect dialect, Settings settings, StatementCache cache) {

        @SuppressWarnings("ReferenceEquality") // Comparing by value is what this saves.
        boolean fits(Configuration configuration) {
            return settings == configuration.settings() && dialect == configuration.dialect();
        }
    }
}
