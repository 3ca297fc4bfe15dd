package io.dateline.gateway.alert.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Quote;
import io.dateline.gateway.mention.MentionFilter;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.notice.MentionTest;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.gateway.signal.volume.WeekProfile;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Reads stored mentions as detectors see them.
@ApplicationScoped
class StoredMentions {

    /// More within the window of a rule are not looked at one by one; the latest count.
    private static final int MAX_MENTIONS = 20_000;

    private static final int HISTORY_DAYS = 64;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final TypeReference<List<Entity>> ENTITIES = new TypeReference<>() {};
    private static final TypeReference<List<Quote>> QUOTES = new TypeReference<>() {};

    private static final String TONE = "coalesce(m.override_label, m.tone)";

    private static final String COLUMNS = "m.id, m.article_id, m.counts_at, m.found_at, m.source_id, m.source_name, "
            + MentionFilter.TIER + " as counted_tier, a.payload #>> '{article,title}' as title,"
            + " a.payload -> 'copies' as copies, a.story_id, " + TONE
            + " as counted_tone, m.prominence, m.language, m.byline"
            + " from mention m join article a on a.id = m.article_id"
            + " where m.monitor_id = ? and m.counts_at is not null and m.is_news and m.state <> 'dismissed'"
            + " and a.payload #>> '{article,withdrawnAt}' is null";

    private final Rows rows;
    private final Jsonb json;

    /// The latest of each team.
    private final Map<UUID, DailyProfile> profiles = new ConcurrentHashMap<>();

    StoredMentions(Rows rows, Jsonb json) {
        this.rows = rows;
        this.json = json;
    }

    /// News of a monitor, the latest first.
    ///
    /// @param from exclusive
    List<SignalMention> between(UUID monitorId, Instant from, Instant to) {
        return rows.list(
                "select " + COLUMNS
                        + " and m.counts_at > ? and m.counts_at <= ? and m.found_at <= ?"
                        + " order by m.counts_at desc, m.id limit ?",
                this::read,
                monitorId,
                from,
                to,
                to,
                MAX_MENTIONS);
    }

    /// The same with whom they name and quote.
    List<SignalMention> whole(UUID monitorId, Instant from, Instant to) {
        return rows.list(
                "select a.payload #> '{findings,entities}' as entities, a.payload #> '{findings,quotes}' as quotes, "
                        + COLUMNS + " and m.counts_at > ? and m.counts_at <= ? and m.found_at <= ?"
                        + " order by m.counts_at desc, m.id limit ?",
                row -> {
                    SignalMention mention = read(row);
                    return Signals.with(
                            mention,
                            json.readOrNull(row, "entities", ENTITIES),
                            json.readOrNull(row, "quotes", QUOTES));
                },
                monitorId,
                from,
                to,
                to,
                MAX_MENTIONS);
    }

    /// The mention of one article; empty if it is not news of the monitor's.
    Optional<SignalMention> ofArticle(UUID monitorId, UUID articleId) {
        return rows.one("select " + COLUMNS + " and m.article_id = ?", this::read, monitorId, articleId);
    }

    List<SignalMention> ofStory(UUID monitorId, UUID storyId) {
        return rows.list(
                "select " + COLUMNS + " and a.story_id = ? order by m.counts_at desc, m.id limit ?",
                this::read,
                monitorId,
                storyId,
                MAX_MENTIONS);
    }

    List<SignalMention> ofText(UUID monitorId, UUID textId) {
        return rows.list(
                "select " + COLUMNS + " and m.copies_id = ? order by m.counts_at desc, m.id limit ?",
                this::read,
                monitorId,
                textId,
                MAX_MENTIONS);
    }

    /// What names an entity in the week before.
    List<SignalMention> naming(UUID monitorId, UUID entityId, Instant at) {
        return rows.list(
                "select " + COLUMNS + " and m.counts_at > ? and m.counts_at <= ?"
                        + " and a.payload #> '{findings,entities}' @> ?::jsonb order by m.counts_at desc, m.id limit ?",
                this::read,
                monitorId,
                at.minus(Duration.ofDays(7)),
                at,
                json.write(List.of(Map.of("id", entityId.toString()))),
                MAX_MENTIONS);
    }

    private SignalMention read(ResultSet row) throws SQLException {
        UUID articleId = Rows.uuid(row, "article_id");
        UUID sourceId = row.getObject("source_id", UUID.class);
        String outlet = row.getString("source_name");
        return new SignalMention(
                Rows.uuid(row, "id"),
                articleId,
                Rows.instant(row, "counts_at"),
                Rows.instant(row, "found_at"),
                sourceId == null ? articleId : sourceId,
                outlet == null ? "A text of your own" : outlet,
                row.getObject("counted_tier", Integer.class),
                row.getString("title"),
                json.readOrNull(row, "copies", Copies.class),
                row.getObject("story_id", UUID.class),
                row.getString("counted_tone"),
                row.getString("prominence"),
                row.getString("language"),
                json.read(row, "byline", TEXTS),
                List.of(),
                List.of());
    }

    private record Hour(Instant from, int articles, int negative, int known) {}

    /// What a monitor found hour by hour, what a search through history found among it.
    ///
    /// @param since when the history begins
    HourCounts history(UUID monitorId, MentionTest test, Instant since, Instant at) {
        Instant from = since.isAfter(at.minus(Duration.ofDays(HISTORY_DAYS)))
                ? since
                : at.minus(Duration.ofDays(HISTORY_DAYS));
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder();
        values.add(monitorId);
        values.add(from);
        values.add(at);
        values.add(at);
        any(where, values, "m.prominence", test.prominences());
        any(where, values, TONE, test.tones());
        any(where, values, "m.language", test.languages());
        if (test.maxTier() != null) {
            where.append(" and ").append(MentionFilter.TIER).append(" <= ?");
            values.add(test.maxTier());
        }
        if (!test.outletIds().isEmpty()) {
            where.append(" and m.source_id = any (?)");
            values.add(List.copyOf(test.outletIds()));
        }
        String each = "(coalesce(m.source_id, m.article_id), coalesce(m.copies_id, m.article_id))";
        List<Hour> hours = rows.list(
                "select date_trunc('hour', m.counts_at) as hour, count(distinct " + each + ") as articles,"
                        + " count(distinct " + each + ") filter (where " + TONE + " = 'negative') as negative,"
                        + " count(distinct " + each + ") filter (where " + TONE + " is not null) as known"
                        + " from mention m where m.monitor_id = ? and m.counts_at > ? and m.counts_at <= ? and m.found_at <= ?"
                        + " and m.state <> 'dismissed'" + where + " group by 1",
                row -> new Hour(
                        Rows.instant(row, "hour"), row.getInt("articles"), row.getInt("negative"), row.getInt("known")),
                values.toArray());
        long first = HourCounts.hourOf(from);
        int count = (int) (HourCounts.hourOf(at) - first) + 1;
        int[] articles = new int[count];
        int[] negative = new int[count];
        int[] known = new int[count];
        for (Hour hour : hours) {
            int i = (int) (HourCounts.hourOf(hour.from()) - first);
            articles[i] = hour.articles();
            negative[i] = hour.negative();
            known[i] = hour.known();
        }
        return new HourCounts(first, articles, negative, known);
    }

    private static void any(StringBuilder where, List<@Nullable Object> values, String column, Set<String> allowed) {
        if (!allowed.isEmpty()) {
            where.append(" and ").append(column).append(" = any (?)");
            values.add(List.copyOf(allowed));
        }
    }

    /// A profile as it was at the beginning of a day.
    private record DailyProfile(Instant day, ZoneId zone, WeekProfile profile) {}

    /// How the mentions of a team are spread over a week, in its zone: as of the beginning of the day (UTC), so that
    /// all monitors of a team share one that is read once a day, and a replay comes to the same.
    WeekProfile profile(UUID tenantId, ZoneId zone, Instant at) {
        Instant day = at.truncatedTo(ChronoUnit.DAYS);
        DailyProfile known = profiles.get(tenantId);
        if (known != null && known.day().equals(day) && known.zone().equals(zone)) {
            return known.profile();
        }
        WeekProfile profile = readProfile(tenantId, zone, day);
        if (known == null || !known.day().isAfter(day)) {
            profiles.put(tenantId, new DailyProfile(day, zone, profile));
        }
        return profile;
    }

    private WeekProfile readProfile(UUID tenantId, ZoneId zone, Instant at) {
        long[] counts = new long[WeekProfile.HOURS];
        rows.list(
                """
                select (extract(isodow from counts_at at time zone ?)::int - 1) * 24
                        + extract(hour from counts_at at time zone ?)::int as slot, count(*) as n
                from mention where tenant_id = ? and counts_at > ? and counts_at <= ? and found_at <= ?
                group by 1""",
                row -> counts[row.getInt("slot")] = row.getLong("n"),
                zone.getId(),
                zone.getId(),
                tenantId,
                at.minus(Duration.ofDays(56)),
                at,
                at);
        return WeekProfile.ofTeam(counts);
    }

    /// When a monitor's history begins: what a search through history found counts.
    Instant since(UUID monitorId, Instant createdAt) {
        return rows.one(
                        "select least(min(counts_at), ?) as first from mention where monitor_id = ?",
                        row -> Rows.instant(row, "first"),
                        createdAt,
                        monitorId)
                .orElse(createdAt);
    }

    Instant last(UUID monitorId, Instant createdAt, Instant at) {
        return rows.one(
                        "select greatest(max(counts_at), ?) as last from mention where monitor_id = ? and counts_at <= ?"
                                + " and state <> 'dismissed'",
                        row -> Rows.instant(row, "last"),
                        createdAt,
                        monitorId,
                        at)
                .orElse(createdAt);
    }
}
