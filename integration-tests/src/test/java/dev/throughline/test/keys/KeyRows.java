package dev.throughline.test.keys;

import dev.throughline.runtime.Child;
import dev.throughline.runtime.ChildAssociation;
import dev.throughline.runtime.Children;
import dev.throughline.runtime.Links;
import dev.throughline.runtime.LinksOfMany;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.Parent;
import dev.throughline.runtime.Repository;
import dev.throughline.runtime.TargetOfMany;
import dev.throughline.runtime.TargetsOfMany;
import dev.throughline.runtime.codegen.KeyType;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import sameness.BoxRecord;
import sameness.BoxTable;

/**
 * The rows of a kind, with what generated repositories call by the names of their models.
 *
 * @param <R> the record
 * @param <K> the type of the key
 */
final class KeyRows<R extends ModelRecord<R>, K> extends Repository<R, K> {

    private final KeyKind<R, K> kind;
    private final ChildAssociation<R, R, K> only;

    KeyRows(DSLContext dsl, KeyKind<R, K> kind) {
        super(dsl, kind.table(), kind.type());
        this.kind = kind;
        this.only =
                ChildAssociation.of(kind.table(), "only", () -> kind.parent().key(), kind.type(), kind.type());
    }

    Links<BoxRecord, Long, ?> boxes(K key) {
        return links(kind.boxes(), key);
    }

    LinksOfMany<K, BoxRecord, Long, ?> boxesOf(Collection<K> keys) {
        return linksOfAll(kind.boxes(), keys);
    }

    Children<R, K> children(K key) {
        return children(kind.children(), key);
    }

    /** Takes the rows that refer to one for a single one. */
    Child<R, K> child(K key) {
        return child(only, key);
    }

    TargetsOfMany<K, R, K> childrenOf(Collection<K> keys) {
        return childrenOfAll(kind.children(), keys);
    }

    Parent<R, K> parent(K id) {
        return parent(kind.parent(), id);
    }

    /** Of a record, the foreign key that it has counts. */
    Parent<R, K> parent(R row) {
        return parent(kind.parent(), "row", row, this::key);
    }

    TargetOfMany<K, R> parentOf(Collection<K> ids) {
        return parentOfAll(kind.parent(), ids);
    }

    Optional<R> byCode(K code) {
        return findByUnique(kind.code(), code);
    }

    R getOrCreateByCode(K code) {
        return getOrCreateByUnique(
                kind.code(), code, row -> row.set(DSL.field(DSL.name("label"), String.class), "made"));
    }

    /** Gives a row that has a key wherever a row has one. */
    R row(K key, String label) {
        R row = kind.table().newRecord();
        Object[] values = kind.type().values(key);
        for (int i = 0; i < values.length; i++) {
            set(row, kind.columns().get(i), values[i]);
        }
        if (kind.isCoded()) {
            row.set(kind.code(), key);
        }
        row.set(DSL.field(DSL.name("label"), String.class), label);
        return row;
    }

    private static <R extends ModelRecord<R>, V> void set(R row, TableField<R, V> column, Object value) {
        row.set(column, column.getType().cast(value));
    }

    /** Gives the key of a row. */
    K key(R row) {
        return kind.type().key(kind.columns().stream().map(row::get).toArray());
    }

    /** What is linked to the rows. */
    static final class Boxes extends Repository<BoxRecord, Long> {

        Boxes(DSLContext dsl) {
            super(dsl, BoxTable.BOX, KeyType.of(Long.class));
        }

        /** Gives the links of the first one to the rows of a kind. */
        <R extends ModelRecord<R>, K> Links<R, K, ?> links(KeyKind<R, K> kind) {
            return links(kind.ofBox(), 1L);
        }
    }
}
