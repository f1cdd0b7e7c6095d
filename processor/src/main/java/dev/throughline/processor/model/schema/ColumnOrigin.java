package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Role;
import java.util.List;
import java.util.Optional;

/** Why a table has a column. */
public sealed interface ColumnOrigin {

    /** The column holds a property of a model, which may have a role, and what the database computes it by. */
    record Property(JavaType model, String method, Role role, Optional<Expression> computed) implements ColumnOrigin {}

    /** The column refers to a property of a model's key. */
    record Reference(JavaType model, String method) implements ColumnOrigin {}

    /** The column refers to the keys of several models, for each of which there is an association. */
    record References(List<Reference> models) implements ColumnOrigin {

        public References {
            models = List.copyOf(models);
        }
    }

    /** The column tells the links of one association from those of another. */
    record Fixed() implements ColumnOrigin {}

    /** The column says when the row was made. */
    record CreatedAt() implements ColumnOrigin {}

    /** The column says when the row last changed. */
    record UpdatedAt() implements ColumnOrigin {}

    /** The column says when a link was removed. */
    record DeletedAt() implements ColumnOrigin {}
}
