package io.dateline.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.dateline.platform.message.StorableText;
import io.dateline.platform.sql.DatabaseUnavailableException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
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

    private static final int MAX_DETAIL_LENGTH = 500;
    private static final int MAX_KEY_LENGTH = 200;

    /// Somewhat below the outbox's `max.request.size`: a message that cannot be sent would hold up all behind it.
    private static final int LARGEST_SENT = 12_000_000;

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
    public void add(String consumer, ConsumerRecord<byte[], byte[]> message, Reason reason, String detail) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into parked_message
                            (consumer, topic, partition, message_offset, key, original_key, payload, reason, detail,
                             parked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (consumer, topic, partition, message_offset) do nothing""")) {
            insert.setString(1, consumer);
            insert.setString(2, message.topic());
            insert.setInt(3, message.partition());
            insert.setLong(4, message.offset());
            byte[] key = message.key();
            insert.setString(5, key == null ? null : shownKey(key));
            insert.setBytes(6, key);
            insert.setBytes(7, message.value());
            insert.setString(8, reason.label());
            insert.setString(9, StorableText.shown(detail, MAX_DETAIL_LENGTH));
            insert.setObject(10, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /// Whatever the bytes are.
    private static String shownKey(byte[] key) {
        return StorableText.shown(
                new String(key, 0, Math.min(key.length, 4 * MAX_KEY_LENGTH), StandardCharsets.UTF_8), MAX_KEY_LENGTH);
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
            throw new DatabaseUnavailableException(e);
        }
        return found;
    }

    /// Puts parked messages back on their topic, by way of the outbox: the same bytes, for the consumer that parked
    /// them. What still cannot be read is parked again.
    ///
    /// @return how many; messages without a value stay parked, and those that the outbox could not send
    @Transactional
    public int replay() {
        try (Connection connection = database.getConnection();
                PreparedStatement move = connection.prepareStatement("""
                        with taken as (
                            delete from parked_message
                            where octet_length(payload) + coalesce(octet_length(original_key), 0) < ?
                            returning id, consumer, topic, coalesce(original_key, convert_to(key, 'UTF8')) as bytes,
                                      payload
                        )
                        insert into outbox_message
                            (shard, event_id, topic, key, subject, time, payload, replay_for, original_key,
                             original_payload)
                        select 0, gen_random_uuid(), topic, '', '', ?, '', consumer, bytes, payload
                        from taken order by id""")) {
            move.setInt(1, LARGEST_SENT);
            move.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            return move.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
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
