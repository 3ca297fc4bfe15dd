package io.dateline.local.postgres;

import io.dateline.local.machine.Directories;
import io.dateline.local.machine.Machine;
import io.dateline.local.machine.Secrets;
import io.dateline.local.machine.StackException;
import io.dateline.local.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/// A PostgreSQL server whose data stays in a directory, listening on 127.0.0.1 only, with password sign-in.
public final class LocalPostgres {

    static final String SUPERUSER = "postgres";

    /// Two instances of each service, 20 connections each, and some to spare.
    private static final int MAX_CONNECTIONS = 200;

    private static final Duration INITDB_PATIENCE = Duration.ofMinutes(2);

    private final PostgresBinaries binaries;
    private final Path data;
    private final int port;
    private final String password;
    private final Durability durability;

    /// Whether a committed row must survive a power cut.
    public enum Durability {
        KEPT,
        /// For tests: much faster where disks are slow.
        THROWAWAY
    }

    /// @param unpackRoot directory that keeps the unpacked programs
    /// @param data       database directory; made by [#initialise]
    /// @param password   of the superuser `postgres`
    public LocalPostgres(Path unpackRoot, Path data, int port, String password, Durability durability) {
        this.binaries = PostgresBinaries.unpackedIn(unpackRoot);
        this.data = data.toAbsolutePath();
        this.port = port;
        this.password = password;
        this.durability = durability;
    }

    /// Makes the database directory unless it is there already. An attempt that was interrupted leaves nothing behind
    /// that a later one would take for a database.
    public void initialise() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            refuseOtherVersion();
            return;
        }
        Path half = data.resolveSibling(data.getFileName() + ".half");
        Path secret = data.resolveSibling(data.getFileName() + ".password");
        try {
            Directories.delete(half);
            Secrets.write(secret, password);
            runInitdb(half, secret);
            Files.deleteIfExists(data);
            Files.move(half, data);
        } catch (IOException failure) {
            throw new StackException("The database directory " + data + " cannot be made: " + failure, failure);
        } finally {
            secret.toFile().delete();
        }
    }

    private void refuseOtherVersion() {
        try {
            String found = Files.readString(data.resolve("PG_VERSION")).strip();
            String wanted = PostgresBinaries.VERSION.substring(0, PostgresBinaries.VERSION.indexOf('.'));
            if (!found.equals(wanted)) {
                throw new StackException("The data in " + data + " was written by PostgreSQL " + found
                        + ", this Dateline brings PostgreSQL " + wanted
                        + "; start with another --data directory, or dump and restore.");
            }
        } catch (IOException failure) {
            throw new StackException("The database directory " + data + " cannot be read: " + failure, failure);
        }
    }

    private void runInitdb(Path target, Path secret) throws IOException {
        List<String> command = asOrdinaryUser(
                binaries.program("initdb").toString(),
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (durability == Durability.THROWAWAY) {
            command.add("--no-sync");
        }
        Path output = Files.createTempFile("dateline-initdb", ".log");
        try {
            Process initdb = new Program("initdb", command, Map.of(), output, "TERM").start();
            if (!initdb.waitFor(INITDB_PATIENCE) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                throw new StackException(initdbSentence(Files.readString(output).strip()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("The start was interrupted.", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String initdbSentence(String output) {
        if (output.startsWith("unshare:")) {
            return Machine.NO_USER_NAMESPACES;
        }
        return "PostgreSQL could not make its database directory: " + output;
    }

    /// The server, ready to be started; [#initialise] comes first.
    public Program program(Path log) {
        List<String> command = asOrdinaryUser(binaries.program("postgres").toString(), "-D", data.toString());
        Map<String, String> settings = Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("max_connections", Integer.toString(MAX_CONNECTIONS)),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_line_prefix", "%m [%p] %d "),
                Map.entry("fsync", durability == Durability.KEPT ? "on" : "off"),
                Map.entry("full_page_writes", durability == Durability.KEPT ? "on" : "off"),
                Map.entry("synchronous_commit", durability == Durability.KEPT ? "on" : "off"));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        // INT is PostgreSQL's fast shutdown: sessions are cut, data is written; TERM would wait for the last client.
        return new Program("postgres", command, Map.of(), log, "INT");
    }

    /// PostgreSQL refuses to run as root. In a user namespace of its own, root is an ordinary user.
    private static List<String> asOrdinaryUser(String... command) {
        List<String> all = new ArrayList<>();
        if (Machine.isRoot()) {
            all.addAll(List.of("unshare", "--user"));
        }
        all.addAll(List.of(command));
        return all;
    }

    /// Whether it accepts the superuser now.
    public boolean isReady() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /// Makes a database and a role of the same name that owns it, unless they are there; sets the role's password.
    ///
    /// @param name lower-case letters only
    public void ensureDatabase(String name, String rolePassword) {
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            String secret = "'" + rolePassword.replace("'", "''") + "'";
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
                statement.execute("create role " + name + " login");
            }
            // The log of statements is off; a failed one would still be logged with its text, hence the order.
            statement.execute("set log_min_error_statement = panic");
            statement.execute("alter role " + name + " password " + secret);
            if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + name);
                statement.execute("revoke connect on database " + name + " from public");
            }
        } catch (SQLException failure) {
            throw new StackException("The database " + name + " cannot be made: " + failure.getMessage(), failure);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (java.sql.ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect() throws SQLException {
        return connect("postgres");
    }

    /// A connection of the superuser.
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        Connection connection = new Driver().connect(jdbcUrl(database), properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL address: " + jdbcUrl(database));
        }
        return connection;
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
