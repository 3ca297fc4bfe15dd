package io.dateline.local;

import io.dateline.local.kafka.LocalKafka;
import io.dateline.local.machine.Directories;
import io.dateline.local.machine.Pause;
import io.dateline.local.machine.Ports;
import io.dateline.local.machine.Secrets;
import io.dateline.local.machine.StackException;
import io.dateline.local.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// PostgreSQL and Kafka for tests: started once per JVM in a temporary directory, gone when the JVM ends.
///
/// What it started is remembered in system properties, so that it stays one even where a test framework loads this
/// class several times.
public final class TestStack {

    private static final String POSTGRES_PORT = "io.dateline.local.test.postgres-port";
    private static final String POSTGRES_PASSWORD = "io.dateline.local.test.postgres-password";
    private static final String BOOTSTRAP_SERVERS = "io.dateline.local.test.bootstrap-servers";
    private static final String DIRECTORY = "io.dateline.local.test.directory";
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final String ROLE_PASSWORD = "test";

    private TestStack() {}

    /// Starts the parts unless they run, and makes the database unless it is there.
    ///
    /// @param database lower-case letters, such as `ingest`
    /// @return Quarkus settings by name: `quarkus.datasource.jdbc.url`, `.username`, `.password` and
    ///     `kafka.bootstrap.servers`
    public static Map<String, String> settings(String database) {
        synchronized (System.getProperties()) {
            if (System.getProperty(BOOTSTRAP_SERVERS) == null) {
                start();
            }
            LocalPostgres postgres = postgres();
            postgres.ensureDatabase(database, ROLE_PASSWORD);
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    postgres.jdbcUrl(database),
                    "quarkus.datasource.username",
                    database,
                    "quarkus.datasource.password",
                    ROLE_PASSWORD,
                    "kafka.bootstrap.servers",
                    System.getProperty(BOOTSTRAP_SERVERS));
        }
    }

    private static void start() {
        try {
            LeftOvers.remove();
            Path directory = Files.createTempDirectory(
                    LeftOvers.PREFIX + ProcessHandle.current().pid() + "-");
            System.setProperty(DIRECTORY, directory.toString());
            System.setProperty(POSTGRES_PORT, Integer.toString(Ports.free()));
            System.setProperty(POSTGRES_PASSWORD, Secrets.generate());
            LocalPostgres postgres = postgres();
            postgres.initialise();
            Process server = postgres.program(directory.resolve("postgres.log")).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, directory)));
            await(server, postgres, directory);
            LocalKafka kafka = LocalKafka.start(directory.resolve("kafka"), Ports.free(), Ports.free());
            System.setProperty(BOOTSTRAP_SERVERS, kafka.bootstrapServers());
        } catch (IOException failure) {
            throw new StackException("The test stack has no place for its files: " + failure, failure);
        }
    }

    private static LocalPostgres postgres() {
        return new LocalPostgres(
                Caches.directory(),
                Path.of(System.getProperty(DIRECTORY)).resolve("postgres"),
                Integer.getInteger(POSTGRES_PORT),
                System.getProperty(POSTGRES_PASSWORD),
                LocalPostgres.Durability.THROWAWAY);
    }

    private static void await(Process server, LocalPostgres postgres, Path directory) throws IOException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!postgres.isReady()) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                throw new StackException(
                        "PostgreSQL did not start: " + Files.readString(directory.resolve("postgres.log")));
            }
            Pause.of(Duration.ofMillis(50));
        }
    }

    /// Kafka needs no farewell here: its threads end with the JVM, and its directory goes with the rest.
    private static void end(Process server, Path directory) {
        server.destroyForcibly().onExit().join();
        try {
            Directories.delete(directory);
        } catch (IOException remains) {
            System.err.println("test stack left files in " + directory + ": " + remains);
        }
    }
}
