package io.dateline.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The waiting messages, as one transaction of a relay sees them.
class OutboxRows {

    /// Key space of the relay's advisory locks: the ASCII codes of "outb".
    private static final int LOCK_SPACE = 0x6f757462;

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    /// @return false when another instance relays this shard just now; true until this transaction ends otherwise
    boolean lock(int shard) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, LOCK_SPACE);
            lock.setInt(2, shard);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    List<OutboxRow> oldest(int shard, int limit) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, event_id, topic, key, subject, time, payload, replay_for, original_key, original_payload
                from outbox_message where shard = ? order by id limit ?""")) {
            select.setInt(1, shard);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new OutboxRow(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getObject(6, OffsetDateTime.class).toInstant(),
                            row.getString(7),
                            again(row.getString(8), row.getBytes(9), row.getBytes(10))));
                }
            }
        }
        return rows;
    }

    private static OutboxRow.@Nullable Again again(
            @Nullable String consumer, byte @Nullable [] key, byte @Nullable [] payload) {
        return consumer == null || payload == null ? null : new OutboxRow.Again(consumer, key, payload);
    }

    void delete(List<OutboxRow> rows) throws SQLException {
        Long[] ids = rows.stream().map(OutboxRow::id).toArray(Long[]::new);
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox_message where id = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            delete.executeUpdate();
        }
    }
}
