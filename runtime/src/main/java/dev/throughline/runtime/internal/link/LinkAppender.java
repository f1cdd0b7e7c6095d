package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.dialect.Returning;
import dev.throughline.runtime.internal.key.GivenKeys;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.row.TableWriter;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.Chunks;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.Rows;
import dev.throughline.runtime.internal.value.SqlErrors;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataChangedException;
import org.jspecify.annotations.Nullable;

/** Makes links of one source, of which a pair can have several: one more for each that is wanted. */
final class LinkAppender<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    /** How often an insert is repeated that found a row missing which is there after all. */
    private static final int TRIES = 10;

    private final LinkSource<T, K, J> source;
    private final LinkColumns<T, K, J> columns;

    LinkAppender(LinkSource<T, K, J> source) {
        this.source = source;
        this.columns = source.columns();
    }

    /** Makes a link to each target, all or none; gives the links in the targets' order. */
    List<J> add(List<K> targets, @Nullable Consumer<? super J> attributes) {
        if (targets.isEmpty()) {
            return new ArrayList<>();
        }
        Map<List<Field<?>>, List<J>> wanted = wanted(targets, attributes);
        boolean oneStatement = givesLinksBack() && chunks(wanted).size() == 1;
        boolean atomic = source.dialect().undoesFailedChanges() || targets.size() == 1;
        return oneStatement && atomic
                ? source.database().retried(own -> new LinkAppender<>(source.in(own)).append(targets, wanted))
                : source.database()
                        .attached(source.database()
                                .transaction(transaction ->
                                        new LinkAppender<>(source.in(transaction)).append(targets, wanted)));
    }

    /** Makes a link to each target in a transaction that is running. */
    void write(List<K> targets, @Nullable Consumer<? super J> attributes) {
        append(targets, wanted(targets, attributes));
    }

    /** Gives the links as records that have their target's key and their attributes, by the columns that these set. */
    private Map<List<Field<?>>, List<J>> wanted(List<K> targets, @Nullable Consumer<? super J> attributes) {
        Map<List<Field<?>>, List<J>> wanted = new LinkedHashMap<>();
        for (K target : targets) {
            J link = ModelAccess.get().create(columns.join());
            if (attributes != null) {
                attributes.accept(link);
            }
            List<Field<?>> set = WantedLinks.setColumns(columns, link);
            List<Field<?>> lacking = columns.lacking(set);
            if (!lacking.isEmpty()) {
                throw columns.incomplete(lacking, List.of(target));
            }
            columns.toTarget().put(columns.toTarget().values(target), link);
            wanted.computeIfAbsent(set, absent -> new ArrayList<>()).add(link);
        }
        return wanted;
    }

    private boolean givesLinksBack() {
        return source.dialect().returning() != Returning.NONE;
    }

    private List<Chunk<J>> chunks(Map<List<Field<?>>, List<J>> wanted) {
        List<Chunk<J>> chunks = new ArrayList<>();
        wanted.forEach((attributes, links) -> {
            int size = GivenRow.perStatement(columns, attributes, source.dialect());
            Chunks.of(links, size).forEach(part -> chunks.add(new Chunk<>(attributes, part)));
        });
        return chunks;
    }

    private List<J> append(List<K> targets, Map<List<Field<?>>, List<J>> wanted) {
        Map<K, Deque<J>> made = new HashMap<>();
        LocalDateTime now = source.database().now();
        if (!givesLinksBack()) {
            source.missing().check(distinct(targets));
        }
        for (Chunk<J> chunk : chunks(wanted)) {
            List<J> links = givesLinksBack() ? insert(chunk, targets, now) : insertRecords(chunk);
            for (J link : links) {
                made.computeIfAbsent(columns.toTarget().of(link), absent -> new ArrayDeque<>())
                        .add(link);
            }
        }
        List<J> inOrder = new ArrayList<>(targets.size());
        for (K given : targets) {
            K target = columns.toTarget().form(given);
            inOrder.add(columns.storedAs(target, made, this::stored).remove());
        }
        return inOrder;
    }

    private List<K> distinct(List<K> targets) {
        return GivenKeys.of(columns.toTarget(), targets).keys();
    }

    private List<K> stored(List<K> targets) {
        return List.copyOf(source.missing().stored(targets).values());
    }

    private List<J> insert(Chunk<J> chunk, List<K> all, LocalDateTime now) {
        List<@Nullable Object> rows = new ArrayList<>();
        for (J link : chunk.links()) {
            Object[] attributes = chunk.attributes().stream().map(link::get).toArray();
            GivenRow.add(source, columns.toTarget().of(link), attributes, rows);
        }
        Arguments arguments = source.timed(now).add(chunk.links().size());
        GivenRow.addTo(arguments, rows, source.dialect());
        SqlTemplate append =
                source.statements().append(chunk.attributes(), source.database().dsl());
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            List<J> made = made(append, arguments.toArray(), all);
            if (made.size() == chunk.links().size()) {
                return made;
            }
            // If nothing is missing, a row was made by somebody else while the statement ran, which did not see it.
            source.missing().check(distinct(all));
        }
        throw new DataChangedException("Cannot link " + columns.association()
                + ": other transactions remove the rows that it links as fast as they are made");
    }

    private List<J> made(SqlTemplate append, Object[] arguments, List<K> all) {
        try {
            return source.database().query(append, arguments, this::read);
        } catch (DataAccessException e) {
            if (source.dialect().failureKeepsTransaction() && SqlErrors.isMissingReference(e)) {
                // It was deleted between the look at it and the check of its foreign key.
                source.missing().check(all);
            }
            throw e;
        }
    }

    private List<J> read(Rows rows) {
        List<J> links = new ArrayList<>();
        while (rows.next()) {
            links.add(ModelAccess.get()
                    .read(columns.join(), rows.from(0), source.database().configuration()));
        }
        return links;
    }

    /** Where an insert gives nothing back, records are inserted one by one: that is how their keys are known. */
    private List<J> insertRecords(Chunk<J> chunk) {
        for (J link : chunk.links()) {
            columns.toSource().put(source.key(), link);
            columns.options().throughScope().forEach((field, value) -> Fields.set(link, field, value));
        }
        new TableWriter<>(source.database(), columns.join()).insertAll(chunk.links());
        return chunk.links();
    }

    /** Links whose attributes set the same columns, as many as fit into one statement. */
    private record Chunk<J>(List<Field<?>> attributes, List<J> links) {}
}
