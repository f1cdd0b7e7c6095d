package dev.throughline.test.keys;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.util.HashSet;
import java.util.Set;

/**
 * Hand-made columns take letters of either case for one, and the key that they refer to does not: what looks at the columns
 * alone finds the link, and for what looks at the tags there is no such one.
 */
@DatabaseTest
class CaselessColumnsTest extends Collations {

    private static final Set<String> LOOK_AT_THE_TAGS = Set.of(
            "add",
            "both ends: add",
            "both ends: set",
            "both ends: set another",
            "both ends: toggle",
            "child: create",
            "child: set",
            "child: set another",
            "children: add",
            "children: add to a new one",
            "children: create",
            "children: set",
            "children: set after a read",
            "children: set another",
            "condition any",
            "condition none",
            "findById",
            "of source: add",
            "of source: add another",
            "of source: create",
            "of source: set",
            "of source: set after a read",
            "of source: set another",
            "of source: set another with attributes",
            "of source: set attributes",
            "of source: set attributes of each",
            "of source: set nothing",
            "of source: toggle",
            "of source: toggle another",
            "parent: set",
            "parent: set another");

    CaselessColumnsTest(Database database) {
        super(database, Caseless.COLUMNS);
    }

    @Override
    Set<String> missed(DatabaseKind kind) {
        Set<String> missed = new HashSet<>(LOOK_AT_THE_TAGS);
        if (kind == DatabaseKind.POSTGRES) {
            // A link that is there is given back, whether there is its target or not.
            missed.remove("add");
        }
        return missed;
    }
}
