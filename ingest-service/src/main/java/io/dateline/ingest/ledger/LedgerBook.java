package io.dateline.ingest.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.ingest.api.source.LedgerView;
import io.dateline.ingest.api.source.LedgerView.Hour;
import io.dateline.ingest.api.source.LedgerView.PageOutcome;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
public class LedgerBook {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final Rows rows;
    private final Jsonb json;
    private final PageOutcomes pages;

    LedgerBook(Rows rows, Jsonb json, PageOutcomes pages) {
        this.rows = rows;
        this.json = json;
        this.pages = pages;
    }

    /// Every hour from `from` to `to`, those without a poll with zeros.
    public LedgerView read(UUID sourceId, Instant from, Instant to) {
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
    public List<Hour> hours(UUID sourceId, Instant from, Instant to) {
        return written(sourceId, from, to).values().stream()
                .sorted(Comparator.comparing(Hour::hour))
                .toList();
    }

    /// New articles of each source since a time, counted by the hour.
    public Map<UUID, Long> newArticles(Collection<UUID> sourceIds, Instant since) {
        Map<UUID, Long> counts = new HashMap<>();
        rows.list(
                        "select source_id, sum(new_articles) as articles from coverage_hour"
                                + " where source_id = any(?) and hour >= ? group by source_id",
                        row -> Map.entry(Rows.uuid(row, "source_id"), row.getLong("articles")),
                        sourceIds,
                        since.truncatedTo(ChronoUnit.HOURS))
                .forEach(source -> counts.put(source.getKey(), source.getValue()));
        return counts;
    }

    private Map<Instant, Hour> written(UUID sourceId, Instant from, Instant to) {
        Map<Instant, Hour> hours = new HashMap<>();
        rows.list(
                        "select * from coverage_hour where source_id = ? and hour >= ? and hour < ?",
                        this::hour,
                        sourceId,
                        from.truncatedTo(ChronoUnit.HOURS),
                        to)
                .forEach(hour -> hours.put(hour.hour(), hour));
        return hours;
    }

    private Hour hour(ResultSet row) throws SQLException {
        return new Hour(
                Rows.instant(row, "hour"),
                row.getInt("polls"),
                row.getInt("answered"),
                row.getInt("not_modified"),
                row.getInt("new_articles"),
                row.getInt("updated_articles"),
                row.getInt("unchanged"),
                row.getInt("failed"),
                row.getInt("blocked"),
                row.getInt("slow"),
                json.read(row, "outcomes", COUNTS),
                row.getString("last_error"));
    }
}
