package dev.throughline.benchmarks;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The same work under JMH: wall times, each candidate in a virtual machine of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class JmhBenchmark {

    /** The candidate's name. */
    @Param({
        "raw JDBC",
        "Throughline",
        "jOOQ, plain objects",
        "Throughline, with a listener",
        "jOOQ, plain objects, with a listener"
    })
    public String candidate = "raw JDBC";

    /** What is done. */
    @Param
    public Work work = Work.FRIENDS;

    @SuppressWarnings("NullAway.Init") // JMH calls open() first.
    private World world;

    @SuppressWarnings("NullAway.Init") // JMH calls open() first.
    private Candidate chosen;

    private long done;

    /** Opens the database that the system properties name, H2 in memory if none. */
    @Setup
    public void open() throws SQLException {
        world = World.open(
                System.getProperty("benchmark.url", World.IN_MEMORY),
                System.getProperty("benchmark.user", ""),
                System.getProperty("benchmark.password", ""));
        chosen = Objects.requireNonNull(world.candidates(work).get(candidate), candidate);
    }

    /** Closes the database. */
    @TearDown
    public void close() throws SQLException {
        world.close();
    }

    /** Does the work once. */
    @Benchmark
    public Object operation() {
        return work.run(chosen, done++);
    }
}
