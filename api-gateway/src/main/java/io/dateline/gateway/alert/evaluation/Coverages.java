package io.dateline.gateway.alert.evaluation;

import io.dateline.gateway.ingest.LedgerClient;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.coverage.SourceReading;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.ingest.api.source.LedgerView;
import io.dateline.platform.sql.Rows;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// What the coverage ledger says of the sources that a monitor usually hits. Kept for some minutes by source, for all
/// monitors; where ingest-service does not answer nothing is known, and nobody vouches for a silence.
@ApplicationScoped
public class Coverages {

    /// Those with the most mentions; the others say little more.
    private static final int MAX_SOURCES = 40;

    private static final int USUAL_DAYS = 28;

    /// Hours that a reading goes back: 72 and what was before.
    private static final int HOURS = 84;

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration USUAL_FRESH = Duration.ofHours(12);

    /// Which sources a monitor usually hits changes over days.
    private static final Duration SOURCES_FRESH = Duration.ofMinutes(15);

    /// So many monitors at most are kept in mind.
    private static final int MAX_MONITORS = 20_000;

    /// How soon ingest-service is asked again after it did not answer.
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int HOURS_OF_WEEK = 168;

    private final Rows rows;
    private final LedgerClient ledger;
    private final Map<UUID, Kept<SourceReading>> readings = new ConcurrentHashMap<>();
    private final Map<UUID, Kept<double[]>> usual = new ConcurrentHashMap<>();
    private final Map<UUID, Kept<List<UsualSource>>> sources = new ConcurrentHashMap<>();
    private volatile Instant pausedUntil = Instant.MIN;

    Coverages(Rows rows, @RestClient LedgerClient ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    private record Kept<T>(T value, Instant at) {

        boolean isFresh(Instant now, Duration term) {
            return at.plus(term).isAfter(now);
        }
    }

    private record UsualSource(UUID id, String name) {}

    Coverage of(UUID monitorId, Instant at) {
        List<SourceReading> known = new ArrayList<>();
        for (UsualSource source : sources(monitorId, at)) {
            SourceReading reading = reading(source, at);
            if (reading == null) {
                return Coverage.UNKNOWN;
            }
            known.add(reading);
        }
        return Coverage.of(known, at);
    }

    /// What is known of every source that some monitors usually hit.
    ///
    /// @return null if the ledger cannot be asked
    public @Nullable List<SourceReading> readings(Collection<UUID> monitors, Instant at) {
        Map<UUID, SourceReading> known = new LinkedHashMap<>();
        for (UUID monitor : monitors) {
            for (UsualSource source : sources(monitor, at)) {
                if (!known.containsKey(source.id())) {
                    SourceReading reading = reading(source, at);
                    if (reading == null) {
                        return null;
                    }
                    known.put(source.id(), reading);
                }
            }
        }
        return List.copyOf(known.values());
    }

    private List<UsualSource> sources(UUID monitorId, Instant at) {
        Kept<List<UsualSource>> kept = sources.get(monitorId);
        // One that hits nothing yet is asked again each time: the first mention is to be seen at once.
        if (kept != null && !kept.value().isEmpty() && kept.isFresh(at, SOURCES_FRESH)) {
            return kept.value();
        }
        List<UsualSource> read = read(monitorId, at);
        if (sources.size() >= MAX_MONITORS) {
            sources.clear();
        }
        sources.put(monitorId, new Kept<>(read, at));
        return read;
    }

    private List<UsualSource> read(UUID monitorId, Instant at) {
        return rows.list(
                """
                select source_id, min(source_name) as name from mention
                where monitor_id = ? and counts_at > ? and source_id is not null
                group by source_id order by count(*) desc, source_id limit ?""",
                row -> new UsualSource(Rows.uuid(row, "source_id"), row.getString("name")),
                monitorId,
                at.minus(Duration.ofDays(USUAL_DAYS)),
                MAX_SOURCES);
    }

    /// @return null if the ledger cannot be asked
    private @Nullable SourceReading reading(UsualSource source, Instant at) {
        Kept<SourceReading> kept = readings.get(source.id());
        if (kept != null && kept.isFresh(at, FRESH)) {
            return kept.value();
        }
        if (pausedUntil.isAfter(at)) {
            return null;
        }
        try {
            LedgerView recent = hours(source.id(), at, Duration.ofHours(HOURS));
            SourceReading reading = reading(source, recent.hours(), usual(source.id(), at));
            readings.put(source.id(), new Kept<>(reading, at));
            return reading;
        } catch (RuntimeException e) {
            // Not there, or not the source any more: nothing is told that needs to know of it.
            pausedUntil = at.plus(PAUSE);
            Log.warnf(
                    "coverage not known sourceId=%s reason=%s",
                    source.id(), e.getClass().getSimpleName());
            return null;
        }
    }

    private LedgerView hours(UUID sourceId, Instant at, Duration back) {
        return ledger.ledger(sourceId, at.minus(back).toString(), at.toString());
    }

    /// Articles by hour of the week.
    private double[] usual(UUID sourceId, Instant at) {
        Kept<double[]> kept = usual.get(sourceId);
        if (kept != null && kept.isFresh(at, USUAL_FRESH)) {
            return kept.value();
        }
        double[] articles = new double[HOURS_OF_WEEK];
        Map<Integer, Integer> weeks = new HashMap<>();
        for (LedgerView.Hour hour :
                hours(sourceId, at, Duration.ofDays(USUAL_DAYS)).hours()) {
            int slot = slot(HourCounts.hourOf(hour.hour()));
            articles[slot] += hour.newArticles();
            if (hour.answered() > 0) {
                weeks.merge(slot, 1, Integer::sum);
            }
        }
        for (int slot = 0; slot < HOURS_OF_WEEK; slot++) {
            articles[slot] /= Math.max(1, weeks.getOrDefault(slot, 1));
        }
        usual.put(sourceId, new Kept<>(articles, at));
        return articles;
    }

    private static int slot(long hour) {
        return (int) Math.floorMod(hour, (long) HOURS_OF_WEEK);
    }

    private static SourceReading reading(UsualSource source, List<LedgerView.Hour> hours, double[] usual) {
        boolean isAskedHourly = hours.stream().filter(hour -> hour.polls() > 0).count() * 10 >= hours.size() * 9L;
        List<SourceReading.Hour> read = new ArrayList<>();
        Instant unreadSince = null;
        for (LedgerView.Hour hour : hours) {
            boolean unread = hour.answered() == 0 && (hour.polls() > 0 || isAskedHourly);
            unreadSince = !unread ? null : unreadSince == null ? hour.hour() : unreadSince;
            read.add(new SourceReading.Hour(hour.newArticles(), usual[slot(HourCounts.hourOf(hour.hour()))], unread));
        }
        long first = hours.isEmpty() ? 0 : HourCounts.hourOf(hours.getFirst().hour());
        return new SourceReading(source.id(), source.name(), unreadSince, first, read);
    }
}
