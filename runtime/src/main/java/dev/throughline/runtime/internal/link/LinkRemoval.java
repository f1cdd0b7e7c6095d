package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import java.util.List;

/** Removes links of one source. */
final class LinkRemoval<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    private final LinkSource<T, K, J> source;

    LinkRemoval(LinkSource<T, K, J> source) {
        this.source = source;
    }

    int remove(K target) {
        Object[] arguments = source.removal()
                .addAll(source.columns().toTarget().values(target))
                .toArray();
        return source.database().retried(own -> own.update(statement(LinkStatements.LinkShape.REMOVE), arguments));
    }

    /** Removes the links to distinct targets, all or none; gives their number. */
    int remove(List<K> targets) {
        Database database = source.database();
        return source.reader().chunks(targets).size() <= 1
                ? database.retried(own -> new LinkRemoval<>(source.in(own)).delete(targets))
                : database.transaction(transaction -> new LinkRemoval<>(source.in(transaction)).delete(targets));
    }

    /** Removes the links to distinct targets in a transaction that is running. */
    int delete(List<K> targets) {
        LinkReader<T, K, J> reader = source.reader();
        int removed = 0;
        for (List<K> chunk : reader.chunks(targets)) {
            Arguments arguments = source.removal();
            reader.addTargets(arguments, chunk);
            removed += source.database().update(statement(LinkStatements.LinkShape.REMOVE_AMONG), arguments.toArray());
        }
        return removed;
    }

    int clear() {
        Object[] arguments = source.removal().toArray();
        return source.database().retried(own -> own.update(statement(LinkStatements.LinkShape.CLEAR), arguments));
    }

    private SqlTemplate statement(LinkStatements.LinkShape shape) {
        return source.statement(shape);
    }
}
