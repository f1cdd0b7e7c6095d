package dev.throughline.runtime.internal.dialect;

import java.util.EnumMap;
import java.util.Map;
import org.jooq.Configuration;
import org.jooq.SQLDialect;

/** The databases that are known better than jOOQ's common denominator. One more is a class and a line here. */
final class Dialects {

    /**
     * The key in jOOQ's {@code Configuration.data()} under which {@code "conservative"} asks for statements that any database
     * takes, as behind a router that does not understand all of its own.
     */
    static final String KEY = "dev.throughline.dialect";

    private static final Map<SQLDialect, Dialect> KNOWN = new EnumMap<>(Map.of(
            SQLDialect.H2, new H2(),
            SQLDialect.MARIADB, new MariaDb(),
            SQLDialect.MYSQL, new MySql(),
            SQLDialect.POSTGRES, new Postgres(),
            SQLDialect.SQLITE, new Sqlite()));

    private static final Map<SQLDialect, Dialect> CONSERVATIVE = conservative();

    private static final Dialect UNKNOWN = new Dialect(Conservative.NAME) {};

    private Dialects() {}

    private static Map<SQLDialect, Dialect> conservative() {
        Map<SQLDialect, Dialect> dialects = new EnumMap<>(SQLDialect.class);
        KNOWN.forEach((family, own) -> dialects.put(family, new Conservative(own)));
        return dialects;
    }

    /**
     * Gives the dialect of a configuration's database.
     *
     * @throws IllegalArgumentException if the configuration names one that there is not
     */
    static Dialect of(Configuration configuration) {
        Object named = configuration.data(KEY);
        if (named != null && !Conservative.NAME.equals(named)) {
            throw new IllegalArgumentException(
                    "The configuration's data has " + KEY + " = " + named + ", of which there is nothing but \""
                            + Conservative.NAME + "\": leave it out for what fits jOOQ's dialect");
        }
        return (named == null ? KNOWN : CONSERVATIVE).getOrDefault(configuration.family(), UNKNOWN);
    }
}
