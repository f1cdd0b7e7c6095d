package dev.throughline.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serial;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Records the statements that reach a database: in {@link Mode#LISTENING} as an ExecuteListener sees them, otherwise
 * as the driver gets them. Commits, rollbacks and savepoints are none; a batch is one.
 *
 * <p>In {@link Mode#LISTENING} both are recorded and have to agree: nothing may go past the listeners.
 */
public final class Statements {

    private final Mode mode;
    private final List<String> listened = Collections.synchronizedList(new ArrayList<>());
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger untilFailure = new AtomicInteger(-1);
    private volatile boolean recording;

    Statements(Mode mode) {
        this.mode = mode;
    }

    /** Runs something and gives the SQL of the statements that it sent, in order. */
    public List<String> of(Action action) {
        listened.clear();
        sent.clear();
        recording = true;
        try {
            action.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            recording = false;
        }
        if (mode == Mode.LISTENING) {
            assertThat(listened)
                    .as("what the listener saw, against what was sent: %s", sent)
                    .hasSameSizeAs(sent);
            return List.copyOf(listened);
        }
        return List.copyOf(sent);
    }

    /**
     * Runs something whose {@code k}th statement (from 1) fails before it is sent.
     *
     * @return what was thrown; null if there were fewer than {@code k} statements and nothing was thrown
     */
    public @Nullable Throwable failingAt(int k, Action action) {
        untilFailure.set(k);
        try {
            action.run();
            return null;
        } catch (Throwable failure) {
            return failure;
        } finally {
            untilFailure.set(-1);
        }
    }

    /** The listener of {@link Mode#LISTENING}. */
    ExecuteListener listener() {
        return new Listener(this);
    }

    /** Called before the driver gets a statement. */
    void sending(String sql) throws SQLException {
        if (recording) {
            sent.add(sql);
        }
        if (mode != Mode.LISTENING && fails()) {
            throw new SQLException("injected failure before: " + sql, "58030");
        }
    }

    private boolean fails() {
        return untilFailure.get() > 0 && untilFailure.decrementAndGet() == 0;
    }

    /** Something that may throw. */
    @FunctionalInterface
    public interface Action {

        /** Does it. */
        void run() throws Exception;
    }

    private static final class Listener implements ExecuteListener {

        @Serial
        private static final long serialVersionUID = 1L;

        /** Absent after serialisation, when nothing can be executed either. */
        private final transient Statements statements;

        Listener(Statements statements) {
            this.statements = statements;
        }

        @Override
        public void executeStart(ExecuteContext context) {
            String sql = String.join("; ", context.batchSQL());
            if (statements.recording) {
                statements.listened.add(sql);
            }
            if (statements.fails()) {
                throw new DataAccessException("injected failure before: " + sql);
            }
        }
    }
}
