package dev.throughline.test.keys;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.util.Set;

/** A key that was there before takes letters of either case for one, and so do the columns that are made to refer to it. */
@DatabaseTest
class CaselessTablesTest extends Collations {

    CaselessTablesTest(Database database) {
        super(database, Caseless.KEY_AND_WHAT_IS_MADE);
    }

    @Override
    Set<String> missed(DatabaseKind kind) {
        return Set.of();
    }
}
