package dev.throughline.processor.render.javadoc;

import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.ScopeTerm;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the parts of an association by a foreign key are called in Javadoc. */
final class ReferenceNouns extends Nouns {

    private final ReferenceAssociation association;

    ReferenceNouns(ReferenceAssociation association) {
        super(association);
        this.association = association;
    }

    /** Returns the name of the table that has the foreign key. */
    String child() {
        return association.child().name();
    }

    /** Returns the foreign key's columns, each compared with a parameter, after those that are fixed. */
    String whereParent() {
        return where(
                Stream.concat(fixed(), association.key().columns().stream()).toList());
    }

    /** Returns the child's key, compared with parameters. */
    String whereChild() {
        return where(association.child().key().columns());
    }

    /** Returns the parent's key, compared with parameters. */
    String whereReferred() {
        return where(association.key().key().columns());
    }

    /** Returns how a statement begins that makes a row the child of another; it reads where the keys are the same. */
    String update() {
        String columns = Stream.concat(written(), fixed())
                .map(column -> column.name() + " = ?")
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? "select .. from " + child() : "update " + child() + " set " + columns;
    }

    /** Returns how a statement begins that removes a child. */
    String removal() {
        return deletesRemoved()
                ? "delete from " + child()
                : "update " + child() + " set "
                        + nulled().map(column -> column.name() + " = null").collect(Collectors.joining(", "));
    }

    /** Returns whether a child that is removed is deleted. */
    boolean deletesRemoved() {
        return association.options().deleteRemoved();
    }

    /** Returns what becomes of the foreign key of a child that is removed and not deleted. */
    String cleared() {
        List<String> columns = nulled().map(Column::name).map(Doc::code).toList();
        return all(columns) + (columns.size() == 1 ? " becomes null" : " become null");
    }

    /** Returns whether a column of the foreign key is part of the child's own key. */
    boolean sharesColumns() {
        return written().count() < association.key().columns().size();
    }

    private Stream<Column> fixed() {
        return association.scopes().stream().filter(ScopeTerm::isSound).flatMap(term -> term.column().stream());
    }

    private Stream<Column> nulled() {
        return written().filter(Column::nullable);
    }

    // What is part of the child's own key is compared, and never written.
    private Stream<Column> written() {
        List<Column> own = association.child().key().columns();
        return association.key().columns().stream()
                .filter(column -> own.stream().noneMatch(part -> part.name().equals(column.name())));
    }
}
