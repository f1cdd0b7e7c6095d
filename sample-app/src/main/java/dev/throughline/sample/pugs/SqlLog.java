package dev.throughline.sample.pugs;

import java.io.PrintStream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Prints each statement as it is sent. */
final class SqlLog implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private final transient PrintStream out;

    SqlLog(PrintStream out) {
        this.out = out;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        for (String sql : context.batchSQL()) {
            if (sql != null) {
                out.println("   sql  " + sql.replaceAll("\\s+", " "));
            }
        }
    }
}
