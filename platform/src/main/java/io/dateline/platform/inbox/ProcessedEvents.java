package io.dateline.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.dateline.platform.sql.DatabaseUnavailableException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

/// Which messages each consumer has applied.
@ApplicationScoped
class ProcessedEvents {

    /// Longer than any topic keeps its messages, so nothing that can come again is forgotten.
    private static final Duration KEPT = Duration.ofDays(30);

    private final AgroalDataSource database;
    private final InstantSource clock;

    ProcessedEvents(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return true the first time, false for every redelivery
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean claim(String consumer, UUID eventId) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into processed_event (consumer, event_id, processed_at) values (?, ?, ?)
                        on conflict do nothing""")) {
            insert.setString(1, consumer);
            insert.setObject(2, eventId);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    public void forgetOld() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from processed_event where processed_at < ?")) {
            delete.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }
}
