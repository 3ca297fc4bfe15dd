package io.dateline.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.dateline.contract.Event;
import io.dateline.platform.sql.DatabaseUnavailableException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;

/// Takes messages inside a transaction; they reach Kafka if, and only if, it commits.
///
/// Every message with all it consists of is registered here, once for the services that write and read them: a native
/// executable could otherwise not turn them into JSON and back.
@RegisterForReflection(targets = Event.class, registerFullHierarchy = true)
@ApplicationScoped
public class Outbox {

    /// Kafka header of a message that is sent again after it was parked: the name of the one consumer that it is for.
    public static final String REPLAY_FOR = "dateline-replay-for";

    /// More than one lets relays of several instances share the work; messages of one key are always in one shard.
    static final int SHARDS = 4;

    private static final Object WAKE_REGISTERED = new Object();

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Outbox(
            AgroalDataSource database,
            ObjectMapper json,
            InstantSource clock,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
        this.relay = relay;
    }

    /// Adds a message to the caller's transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event event) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox_message (shard, event_id, topic, key, subject, time, payload)
                        values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setInt(1, Math.floorMod(event.key().hashCode(), SHARDS));
            insert.setObject(2, event.eventId());
            insert.setString(3, event.topic());
            insert.setString(4, event.key());
            insert.setString(5, event.subject());
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(7, json.writeValueAsString(event));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + event.topic() + " " + event.eventId(), e);
        }
        wakeRelayOnCommit();
    }

    private void wakeRelayOnCommit() {
        if (transaction.getResource(WAKE_REGISTERED) != null) {
            return;
        }
        transaction.putResource(WAKE_REGISTERED, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
