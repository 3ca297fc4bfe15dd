package io.dateline.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.source.LedgerView.Hour;
import io.dateline.ingest.source.LedgerView.PageOutcome;
import io.dateline.ingest.work.QueueUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads the coverage ledger.
@ApplicationScoped
class LedgerBook {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final PageOutcomes pages;

    LedgerBook(AgroalDataSource database, ObjectMapper json, PageOutcomes pages) {
        this.database = database;
        this.json = json;
        this.pages = pages;
    }

    /// Every hour from `from` to `to`, those without a poll with zeros.
    LedgerView read(UUID sourceId, Instant from, Instant to) {
        Map<Instant, Hour> written = written(sourceId, from, to);
        List<Hour> hours = new ArrayList<>();
        for (Instant hour = from.truncatedTo(ChronoUnit.HOURS);
                hour.isBefore(to);
                hour = hour.plus(Duration.ofHours(1))) {
            hours.add(written.getOrDefault(hour, Hour.silent(hour)));
        }
        List<PageOutcome> articles = pages.of(sourceId, from, to);
        return new LedgerView(sourceId, from, to, hours, articles);
    }

    /// Hours with an entry from `from` to `to`, oldest first.
    List<Hour> hours(UUID sourceId, Instant from, Instant to) {
        return written(sourceId, from, to).values().stream()
                .sorted(Comparator.comparing(Hour::hour))
                .toList();
    }

    /// New articles of each source since a time, counted by the hour.
    Map<UUID, Long> newArticles(Collection<UUID> sourceIds, Instant since) {
        String sql = "select source_id, sum(new_articles) from coverage_hour"
                + " where source_id = any(?) and hour >= ? group by source_id";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", sourceIds.toArray()));
            select.setObject(2, since.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC));
            Map<UUID, Long> counts = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new QueueUnavailableException("coverage_hour", e);
        }
    }

    private Map<Instant, Hour> written(UUID sourceId, Instant from, Instant to) {
        String sql = "select * from coverage_hour where source_id = ? and hour >= ? and hour < ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, sourceId);
            select.setObject(2, from.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC));
            select.setObject(3, to.atOffset(ZoneOffset.UTC));
            Map<Instant, Hour> hours = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Hour hour = hour(row);
                    hours.put(hour.hour(), hour);
                }
            }
            return hours;
        } catch (SQLException e) {
            throw new QueueUnavailableException("coverage_hour", e);
        }
    }

    private Hour hour(ResultSet row) throws SQLException {
        try {
            return new Hour(
                    row.getObject("hour", OffsetDateTime.class).toInstant(),
                    row.getInt("polls"),
                    row.getInt("answered"),
                    row.getInt("not_modified"),
                    row.getInt("new_articles"),
                    row.getInt("updated_articles"),
                    row.getInt("unchanged"),
                    row.getInt("failed"),
                    row.getInt("blocked"),
                    row.getInt("slow"),
                    json.readValue(row.getString("outcomes"), COUNTS),
                    row.getString("last_error"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger's outcomes are not an object of numbers", e);
        }
    }
}
