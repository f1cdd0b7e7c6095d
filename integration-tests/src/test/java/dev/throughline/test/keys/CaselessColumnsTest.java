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
            "findById",
            "condition any",
            "condition none",
            "add",
            "of source: add",
            "of source: add another",
            "of source: set",
            "of source: toggle",
            "children: add",
            "children: set",
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
