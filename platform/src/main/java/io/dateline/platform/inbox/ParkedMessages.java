package io.dateline.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// The messages that a consumer could not apply, kept with the reason until someone has looked.
@ApplicationScoped
class ParkedMessages {

    private static final int LONGEST_DETAIL = 500;

    private final AgroalDataSource database;
    private final InstantSource clock;
    private final MeterRegistry metrics;

    ParkedMessages(AgroalDataSource database, InstantSource clock, MeterRegistry metrics) {
        this.database = database;
        this.clock = clock;
        this.metrics = metrics;
    }

    enum Reason {
        EMPTY,
        UNDECODABLE,
        FAILING;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One parked message, without its content.
    @RegisterForReflection
    record Parked(
            long id,
            String consumer,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            String reason,
            String detail,
            Instant parkedAt) {}

    void register(@Observes StartupEvent event) {
        Gauge.builder("dateline.inbox.parked", this, ParkedMessages::count).register(metrics);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String consumer, ConsumerRecord<String, byte[]> message, Reason reason, String detail) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into parked_message
                            (consumer, topic, partition, message_offset, key, payload, reason, detail, parked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (consumer, topic, partition, message_offset) do nothing""")) {
            insert.setString(1, consumer);
            insert.setString(2, message.topic());
            insert.setInt(3, message.partition());
            insert.setLong(4, message.offset());
            insert.setString(5, message.key());
            insert.setBytes(6, message.value());
            insert.setString(7, reason.label());
            insert.setString(8, detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
            insert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }

    /// @return the oldest first, at most 1,000
    @Transactional
    public List<Parked> list() {
        List<Parked> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, consumer, topic, partition, message_offset, key, reason, detail, parked_at
                        from parked_message order by id limit 1000""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Parked(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, OffsetDateTime.class).toInstant()));
            }
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
        return found;
    }

    /// Puts parked messages back on their topic, by way of the outbox. Consumers that have applied them know their
    /// ids.
    ///
    /// @return how many; messages without a readable value stay parked
    @Transactional
    public int replay() {
        try (Connection connection = database.getConnection();
                PreparedStatement move = connection.prepareStatement("""
                        with taken as (
                            delete from parked_message where reason = 'failing'
                            returning topic, key, payload
                        )
                        insert into outbox_message (shard, event_id, topic, key, subject, time, payload)
                        select 0, (convert_from(payload, 'UTF8')::json ->> 'eventId')::uuid,
                               topic, coalesce(key, ''), coalesce(key, ''), ?, convert_from(payload, 'UTF8')
                        from taken""")) {
            move.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            return move.executeUpdate();
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }

    private double count() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from parked_message");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : Double.NaN;
        } catch (SQLException e) {
            // The gauge is unknown while the database is away; its own health check says so.
            return Double.NaN;
        }
    }
}
