package dev.throughline.test.keys;

import dev.throughline.runtime.ChildrenAssociation;
import dev.throughline.runtime.LinkAssociation;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.ParentAssociation;
import dev.throughline.runtime.codegen.KeyType;
import java.util.List;
import java.util.Objects;
import org.jooq.TableField;
import sameness.BoxRecord;

/**
 * A type of key with values of it: a stored one, another that is the same to the database, and two that are not; and the
 * associations by which rows are known by it.
 *
 * @param name what the type and the values are
 * @param type the type of the key
 * @param ofBox leads to the rows
 * @param boxes leads back
 * @param children the rows that refer to one
 * @param parent the row that one refers to
 * @param <R> the record whose key it is
 * @param <K> the type of the key
 */
record KeyKind<R extends ModelRecord<R>, K>(
        String name,
        KeyType<K> type,
        LinkAssociation<BoxRecord, R, K, ?> ofBox,
        LinkAssociation<R, BoxRecord, Long, ?> boxes,
        ChildrenAssociation<R, R, K> children,
        ParentAssociation<R, R, K> parent,
        K stored,
        K twin,
        K other,
        K third) {

    @Override
    public String toString() {
        return name;
    }

    /** Gives the table of the rows. */
    ModelTable<R> table() {
        return ofBox.target();
    }

    /** Tells whether it is of the first column, where a key has several. */
    boolean isFirst() {
        return name.endsWith(" by " + columns().get(0).getName());
    }

    /** Gives the columns of the primary key. */
    List<TableField<R, ?>> columns() {
        return Objects.requireNonNull(table().getPrimaryKey()).getFields();
    }

    /** Tells whether the rows have a unique column beside the primary key that has the same values. */
    boolean isCoded() {
        return columns().size() == 1;
    }

    @SuppressWarnings("unchecked") // It has the type of the primary key.
    TableField<R, K> code() {
        return (TableField<R, K>) Objects.requireNonNull(table().field("code"));
    }
}
