package dev.throughline.processor.render;

import dev.throughline.processor.model.schema.TableIdentity;
import javax.lang.model.element.Modifier;

/** Who may see a generated type: those who may see its model, so that a public type never mentions a hidden one. */
final class Visibility {

    private static final Modifier[] PUBLIC = {Modifier.PUBLIC};
    private static final Modifier[] PACKAGE = {};

    private Visibility() {}

    static Modifier[] of(TableIdentity table) {
        return of(table.visible());
    }

    static Modifier[] of(boolean visible) {
        return visible ? PUBLIC.clone() : PACKAGE.clone();
    }
}
