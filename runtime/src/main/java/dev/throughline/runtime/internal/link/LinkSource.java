package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.binding.TimePlaceholders;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.target.MissingRows;
import dev.throughline.runtime.internal.target.TargetStatements;
import dev.throughline.runtime.internal.value.Rows;
import java.time.LocalDateTime;
import org.jooq.exception.DataAccessException;

/** One source of an association in one database: what everything that writes its links needs. */
final class LinkSource<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    private final Database database;
    private final LinkStatements<T, K, J> statements;
    private final Object[] key;

    /**
     * Makes a source.
     *
     * @param database where it is
     * @param statements the association's statements
     * @param key the values of its key
     */
    LinkSource(Database database, LinkStatements<T, K, J> statements, Object[] key) {
        this.database = database;
        this.statements = statements;
        this.key = key;
    }

    Database database() {
        return database;
    }

    LinkStatements<T, K, J> statements() {
        return statements;
    }

    Object[] key() {
        return key;
    }

    /** Gives the same source in a transaction. */
    LinkSource<T, K, J> in(Database transaction) {
        return new LinkSource<>(transaction, statements, key);
    }

    /** Gives the same source by another spelling of its key. */
    LinkSource<T, K, J> at(Object[] spelling) {
        return new LinkSource<>(database, statements, spelling);
    }

    LinkColumns<T, K, J> columns() {
        return statements.columns();
    }

    Dialect dialect() {
        return database.dialect();
    }

    SqlTemplate statement(TargetStatements.Shape shape) {
        return statements.get(shape, database.dsl());
    }

    SqlTemplate statement(LinkStatements.LinkShape shape) {
        return statements.get(shape, database.dsl());
    }

    /**
     * Runs a statement that inserts links, or may.
     *
     * @throws DataAccessException if it fails; it is explained if the join table has no unique key over the pair
     */
    <X> X insert(SqlTemplate insert, Object[] arguments, Rows.Handler<X> handler) {
        try {
            return database.query(insert, arguments, handler);
        } catch (DataAccessException e) {
            throw statements.pairKey().explained(database, e);
        }
    }

    LinkReader<T, K, J> reader() {
        return new LinkReader<>(database, statements);
    }

    /** Finds out which rows are not there. */
    MissingRows<T, K> missing() {
        return new MissingRows<>(database, statements, key);
    }

    /** Gives the arguments that insert and read statements begin with: the key and, if a link has one, the time. */
    Arguments timed(LocalDateTime now) {
        Arguments arguments = new Arguments().addAll(key);
        return columns().isTimed() ? TimePlaceholders.argue(now, arguments) : arguments;
    }

    /** Gives the arguments that statements which remove links begin with. */
    Arguments removal() {
        Arguments arguments = new Arguments();
        if (columns().options().deletedAt() != null) {
            TimePlaceholders.argue(database.now(), arguments);
        }
        return arguments.addAll(key);
    }
}
