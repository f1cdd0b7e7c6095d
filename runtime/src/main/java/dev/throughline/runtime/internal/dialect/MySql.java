package dev.throughline.runtime.internal.dialect;

import org.jooq.SQLDialect;

/**
 * MySQL: it gives nothing back of what it writes, so it is sent the statements of the base; the rest it shares with MariaDB, which
 * alone it was run on.
 */
final class MySql extends InnoDb {

    MySql() {
        super("mysql", SQLDialect.MYSQL);
    }
}
