package dev.throughline.test.keys;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.util.Set;

/**
 * A key takes letters of either case for one, and hand-made columns that refer to it do not: what is asked of the columns
 * alone is asked by the tag's own spelling. What writes links looks at the tag, and keeps to those that are there.
 */
@DatabaseTest
class CaselessKeysTest extends Collations {

    private static final Set<String> LOOK_AT_THE_COLUMNS = Set.of(
            "has",
            "hasAll",
            "hasAny",
            "update",
            "remove",
            "removeAll",
            "condition hasAll",
            "condition hasAny",
            "of source: has",
            "of source: count",
            "of source: ids",
            "of source: get",
            "of source: remove",
            "of source: clear",
            "of sources: count",
            "of sources: ids",
            "of sources: get",
            "of sources: links",
            "children: has",
            "children: count",
            "children: get",
            "children: remove",
            "children of sources");

    CaselessKeysTest(Database database) {
        super(database, Caseless.KEY);
    }

    @Override
    Set<String> missed(DatabaseKind kind) {
        return LOOK_AT_THE_COLUMNS;
    }
}
