package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.Linked;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.target.TargetReader;
import dev.throughline.runtime.internal.target.TargetSelect;
import dev.throughline.runtime.internal.value.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Configuration;
import org.jspecify.annotations.Nullable;

/** Reads the links of one source or of many through a join table, beside their targets. */
public final class LinkReader<T extends ModelRecord<T>, K, J extends ModelRecord<J>> extends TargetReader<T, K> {

    private final LinkStatements<T, K, J> statements;
    private final LinkColumns<T, K, J> columns;

    public LinkReader(Database database, LinkStatements<T, K, J> statements) {
        super(database, statements);
        this.statements = statements;
        this.columns = statements.columns();
    }

    @Override
    public LinkColumns<T, K, J> columns() {
        return columns;
    }

    private SqlTemplate statement(LinkStatements.LinkShape shape) {
        return statements.get(shape, database().dsl());
    }

    List<Linked<T, J>> linked(Object[] source) {
        return database().query(statement(LinkStatements.LinkShape.LINKED), source, this::readLinked);
    }

    List<Linked<T, J>> linked(Object[] source, QueryState query) {
        List<Linked<T, J>> linked =
                new TargetSelect<>(database(), columns, query).ofOne(source, columns.linkedFields(), this::readLinked);
        List<T> targets = linked.stream().map(Linked::target).toList();
        query.load(database(), targets);
        return linked;
    }

    private List<Linked<T, J>> readLinked(Rows rows) {
        Configuration configuration = database().configuration();
        int width = columns.target().fields().length;
        List<Linked<T, J>> linked = new ArrayList<>();
        while (rows.next()) {
            T target = ModelAccess.get().read(columns.target(), rows.from(0), configuration);
            J link = ModelAccess.get().read(columns.join(), rows.from(width), configuration);
            linked.add(new Linked<>(target, link));
        }
        return linked;
    }

    /** Reads the links to some targets. */
    Map<K, J> links(Object[] source, List<K> targets) {
        return database()
                .query(
                        statement(LinkStatements.LinkShape.LINKS_AMONG),
                        among(source, targets),
                        rows -> readLinks(rows, source));
    }

    /** Reads all links. */
    Map<K, J> links(Object[] source) {
        return database().query(statement(LinkStatements.LinkShape.LINKS), source, rows -> readLinks(rows, source));
    }

    /** Reads and locks all links as they are now, and not as they were when the transaction began. */
    Map<K, J> currentLinks(Object[] source) {
        return database()
                .query(statement(LinkStatements.LinkShape.CURRENT_LINKS), source, rows -> readLinks(rows, source));
    }

    /** Reads links of a source by their targets. */
    Map<K, J> readLinks(Rows rows, Object[] source) {
        Map<K, J> links = new HashMap<>();
        while (rows.next()) {
            J link = ModelAccess.get()
                    .read(columns.join(), rows.from(0), database().configuration());
            links.put(columns.targetOf(link, source), link);
        }
        return links;
    }

    /** Reads the targets of many sources and the links to them; gives an entry for each that has any. */
    public Map<Object, Group<T>> linkedGroups(Collection<?> sources, @Nullable QueryState query) {
        return readGroups(
                sources,
                query,
                statement(LinkStatements.LinkShape.LINKED_OF_MANY),
                columns.linkedFields(),
                columns.join());
    }
}
