package io.dateline.bench.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.bench.harness.ApiClient;
import io.dateline.local.machine.Directories;
import io.dateline.local.machine.Ports;
import io.dateline.local.receiver.FakeReceivers;
import io.dateline.local.stack.DirectoryLock;
import io.dateline.local.stack.LocalStack;
import io.dateline.local.stack.Service;
import io.dateline.local.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stack of its own with two gateways, the receivers that they may reach, and what a team sets up to be told of
/// something.
final class AlertsRig implements AutoCloseable {

    private static final Map<String, String> ENVIRONMENT =
            // A killed member is missed sooner than in real use, so that the faults take minutes and not an hour.
            Map.of("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_SESSION_TIMEOUT_MS", "8000");

    private final Path data = Files.createTempDirectory("dateline-alerts-");
    private final DirectoryLock lock = DirectoryLock.tryTake(data).orElseThrow();
    private final FakeReceivers receivers = FakeReceivers.start();
    private final Arrivals arrivals = new Arrivals();
    private final LocalStack stack;
    private @Nullable ApiClient client;
    private @Nullable Connection database;
    private @Nullable NewsWire wire;

    private AlertsRig() throws IOException {
        receivers.behave("webhook", arrivals::come);
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put("DATELINE_OUTBOUND_ALLOW", receivers.allowance());
        Path home = Path.of(System.getProperty("dateline.home", "."));
        stack = new LocalStack(
                StackSettings.of(home, data, Ports.free())
                        .withInstances(Map.of(Service.GATEWAY, 2))
                        .withEnvironment(environment),
                LocalStack.Listener.silent());
        // A run that is ended from outside must not leave its processes behind.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    }

    /// Returns once all is ready.
    static AlertsRig open() throws IOException, SQLException {
        AlertsRig rig = new AlertsRig();
        try {
            rig.start();
            return rig;
        } catch (IOException | SQLException | RuntimeException e) {
            rig.close();
            throw e;
        }
    }

    private void start() throws IOException, SQLException {
        stack.start();
        client = ApiClient.signIn(stack.gateway(), stack.adminPassword());
        database = stack.postgres().connect(Service.GATEWAY.word());
        wire = new NewsWire(stack.part("kafka").port());
    }

    NewsWire wire() {
        return Objects.requireNonNull(wire);
    }

    Arrivals arrivals() {
        return arrivals;
    }

    FakeReceivers receivers() {
        return receivers;
    }

    List<LocalStack.Part> gateways() {
        return List.of(stack.part("gateway"), stack.part("gateway-2"));
    }

    /// A monitor of one word.
    String monitor(String word) throws IOException {
        return made("/monitors", Map.of("name", word, "query", word));
    }

    /// A target that posts to a path of the receiver of webhooks.
    String webhook(String path) throws IOException {
        return made(
                "/targets",
                Map.of(
                        "kind",
                        "webhook",
                        "name",
                        "Webhook " + path,
                        "settings",
                        Map.of("url", receivers.url("webhook") + path)));
    }

    String slack() throws IOException {
        return made("/targets", Map.of("kind", "slack", "name", "Slack", "secret", receivers.url("slack")));
    }

    /// Every match of a monitor is told to these targets at once.
    void route(String monitor, String groupBy, List<String> targets) throws IOException {
        made(
                "/alert-routes",
                Map.of(
                        "name",
                        "Of " + monitor,
                        "kinds",
                        List.of("match"),
                        "monitors",
                        List.of(monitor),
                        "targets",
                        targets,
                        "groupBy",
                        groupBy,
                        "waitSeconds",
                        0,
                        "dailyCap",
                        1_000));
    }

    private String made(String path, Map<String, ?> body) throws IOException {
        ApiClient.Answer answer = Objects.requireNonNull(client).post(path, body);
        if (!answer.isSuccess()) {
            throw new IOException(path + " was answered with " + answer.status() + ": " + answer.body());
        }
        JsonNode made = answer.body().has("target") ? answer.body().path("target") : answer.body();
        return made.path("id").asText();
    }

    /// Reads a row of a query.
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// @param values of its places, in order
    <T> List<T> query(String sql, RowReader<T> reader, Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = Objects.requireNonNull(database).prepareStatement(sql)) {
            fill(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
        }
        return all;
    }

    int count(String sql, Object... values) throws SQLException {
        return query(sql, row -> row.getInt(1), values).getFirst();
    }

    /// @return rows
    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = Objects.requireNonNull(database).prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        }
    }

    private void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(
                    i + 1,
                    value instanceof List<?> ids
                            ? Objects.requireNonNull(database).createArrayOf("uuid", ids.toArray())
                            : value);
        }
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    @Override
    public void close() throws IOException, SQLException {
        if (wire != null) {
            wire.close();
        }
        if (database != null) {
            database.close();
        }
        if (client != null) {
            client.close();
        }
        stack.close();
        receivers.close();
        lock.close();
        Directories.delete(data);
    }
}
