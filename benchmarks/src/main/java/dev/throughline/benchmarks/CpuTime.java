package dev.throughline.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Measures the CPU time that the calling thread needs for each work, for all candidates in one run.
 *
 * <p>The candidates take turns, a few milliseconds each, so that whatever disturbs the machine disturbs all of them; the
 * thread's CPU time leaves out the time in which it waits, for another process as for the database server. Ratios within
 * one table can be trusted, the times themselves belong to the machine.
 */
public final class CpuTime {

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double TURN_NANOS = 15e6;

    private final int rounds;
    private final PrintStream out;

    private CpuTime(int rounds, PrintStream out) {
        this.rounds = rounds;
        this.out = out;
    }

    /** Takes the number of rounds, the JDBC URL, the user and the password; the last two may be empty. */
    public static void main(String[] args) throws SQLException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        if (args.length < 2) {
            System.err.println("Usage: CpuTime ROUNDS URL [USER [PASSWORD]]");
            System.exit(2);
        }
        String user = args.length > 2 ? args[2] : "";
        String password = args.length > 3 ? args[3] : "";
        try (World world = World.open(args[1], user, password)) {
            measure(world, Integer.parseInt(args[0]), System.out);
        }
    }

    /** Measures everything and prints a table for each work. */
    static void measure(World world, int rounds, PrintStream out) throws SQLException {
        CpuTime measurement = new CpuTime(rounds, out);
        measurement.printMachine(world.connection);
        for (Work work : Work.values()) {
            measurement.measure(work, world.candidates(work));
        }
    }

    private void measure(Work work, Map<String, Candidate> candidates) {
        List<Series> all = new ArrayList<>();
        candidates.forEach((name, candidate) -> all.add(new Series(name, candidate)));
        for (int round = 0; round < rounds; round++) {
            for (Series series : all) {
                series.turn(work);
            }
        }
        // The JIT compiler is done by now; what was seen so far says only how many operations fill a turn.
        all.forEach(Series::forget);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < all.size(); i++) {
                all.get((i + round) % all.size()).turn(work);
            }
        }
        double base = all.get(0).cpu();
        out.println();
        out.println("| " + work.title + " | ratio to raw JDBC | CPU µs | wall µs | kB allocated |");
        out.println("| --- | ---: | ---: | ---: | ---: |");
        for (Series series : all) {
            out.println(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.1f | %.1f | %.1f |",
                    series.name,
                    series.cpu() / base,
                    series.cpu() / 1e3,
                    series.wall() / 1e3,
                    series.allocated() / 1e3));
        }
    }

    private void printMachine(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        out.println("Java " + Runtime.version() + ", jOOQ " + jooqVersion() + ", "
                + database.getDatabaseProductName() + " " + database.getDatabaseProductVersion() + ", "
                + database.getDriverName() + " " + database.getDriverVersion() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, "
                + rounds + " rounds");
    }

    /** Reads jOOQ's version by reflection: the compiler would copy the constant that it saw. */
    static String jooqVersion() {
        try {
            return (String)
                    Class.forName("org.jooq.Constants").getField("FULL_VERSION").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Series {

        final String name;
        private final Candidate candidate;
        private final List<double[]> turns = new ArrayList<>();
        private int operations = 1;
        private long done;

        Series(String name, Candidate candidate) {
            this.name = name;
            this.candidate = candidate;
        }

        void turn(Work work) {
            long allocated = THREAD.getCurrentThreadAllocatedBytes();
            long wall = System.nanoTime();
            long cpu = THREAD.getCurrentThreadCpuTime();
            for (int i = 0; i < operations; i++) {
                Objects.requireNonNull(work.run(candidate, done++));
            }
            double cpuEach = (double) (THREAD.getCurrentThreadCpuTime() - cpu) / operations;
            double wallEach = (double) (System.nanoTime() - wall) / operations;
            double allocatedEach = (double) (THREAD.getCurrentThreadAllocatedBytes() - allocated) / operations;
            turns.add(new double[] {cpuEach, wallEach, allocatedEach});
            operations = (int) Math.max(1, Math.min(20_000, TURN_NANOS / Math.max(1, wallEach)));
        }

        void forget() {
            turns.clear();
        }

        double cpu() {
            return quantile(0, 0.5);
        }

        double wall() {
            return quantile(1, 0.5);
        }

        double allocated() {
            return quantile(2, 0.5);
        }

        private double quantile(int column, double quantile) {
            double[] sorted = turns.stream().mapToDouble(turn -> turn[column]).toArray();
            Arrays.sort(sorted);
            return sorted[(int) (quantile * (sorted.length - 1))];
        }
    }
}
