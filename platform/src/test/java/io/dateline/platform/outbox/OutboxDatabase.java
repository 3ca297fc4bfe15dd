package io.dateline.platform.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.dateline.contract.Event;
import io.dateline.platform.sql.TestDatabase;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The outbox over a real PostgreSQL and real transactions, without the rest of a service.
final class OutboxDatabase {

    static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");

    private static final AgroalDataSource DATABASE = TestDatabase.database();
    private static final TransactionManager TRANSACTIONS = TestDatabase.transactions();
    private static final TransactionSynchronizationRegistry REGISTRY = TestDatabase.registry();

    private OutboxDatabase() {}

    static AgroalDataSource database() {
        return DATABASE;
    }

    static Outbox outbox(OutboxRelay relay) {
        return new Outbox(DATABASE, new ObjectMapper(), InstantSource.fixed(NOW), REGISTRY, relay);
    }

    /// Writes messages in a transaction of their own.
    static void commit(Outbox outbox, List<? extends Event> events) throws Exception {
        TRANSACTIONS.begin();
        events.forEach(outbox::append);
        TRANSACTIONS.commit();
    }

    static void rollBack(Outbox outbox, List<? extends Event> events) throws Exception {
        TRANSACTIONS.begin();
        events.forEach(outbox::append);
        TRANSACTIONS.rollback();
    }

    static void empty() throws SQLException {
        execute("delete from outbox_message");
    }

    static void execute(String statement) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    /// The values of the first column.
    static List<String> select(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    static int waiting() {
        try {
            return Integer.parseInt(
                    select("select count(*) from outbox_message").getFirst());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The waiting messages of all shards in the order in which they were written.
    static List<OutboxRow> rows() throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (Connection connection = DATABASE.getConnection()) {
            for (int shard = 0; shard < Outbox.SHARDS; shard++) {
                rows.addAll(new OutboxRows(connection).oldest(shard, 1_000));
            }
        }
        rows.sort(java.util.Comparator.comparingLong(OutboxRow::id));
        return rows;
    }
}
