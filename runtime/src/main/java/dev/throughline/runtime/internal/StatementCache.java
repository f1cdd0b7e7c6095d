package dev.throughline.runtime.internal;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;

/**
 * The statements that were rendered for one dialect, one set of capabilities and one value of jOOQ's settings.
 *
 * <p>jOOQ copies the settings for every transaction, so a cache is found by their value; a configuration that was seen
 * before is recognised by the identity of its settings. As jOOQ's own caches, this one does not see settings that are
 * changed in place. Where a visit listener may change the SQL, nothing is shared.
 */
final class StatementCache {

    private static final Map<Key, StatementCache> CACHES = new ConcurrentHashMap<>();

    private static final Map<Configuration, Known> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private final Capabilities capabilities;
    private final Map<Object, Object> statements = new ConcurrentHashMap<>();

    private StatementCache(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    static StatementCache of(Configuration configuration) {
        if (configuration.visitListenerProviders().length > 0) {
            return new StatementCache(Capabilities.of(configuration));
        }
        Known known = KNOWN.get(configuration);
        if (known != null && known.fits(configuration)) {
            return known.cache();
        }
        Capabilities capabilities = Capabilities.of(configuration);
        Settings settings = configuration.settings();
        Key key = new Key(configuration.dialect(), capabilities.name(), (Settings) settings.clone());
        StatementCache cache = CACHES.computeIfAbsent(key, absent -> new StatementCache(capabilities));
        KNOWN.put(configuration, new Known(configuration.dialect(), settings, cache));
        return cache;
    }

    Capabilities capabilities() {
        return capabilities;
    }

    /** Gives the statements of a subject, rendering none before they are needed. */
    <X> X get(Object subject, Class<X> type, Function<StatementCache, X> maker) {
        Object found = statements.get(subject);
        if (found == null) {
            found = statements.computeIfAbsent(subject, absent -> maker.apply(this));
        }
        return type.cast(found);
    }

    private record Key(SQLDialect dialect, String capabilities, Settings settings) {}

    private record Known(SQLDialect dialect, Settings settings, StatementCache cache) {

        @SuppressWarnings("ReferenceEquality") // Comparing by value is what this saves.
        boolean fits(Configuration configuration) {
            return settings == configuration.settings() && dialect == configuration.dialect();
        }
    }
}
