package io.dateline.gateway.figures;

import io.dateline.gateway.figures.MonitorStats.Count;
import io.dateline.gateway.figures.MonitorStats.Day;
import io.dateline.gateway.figures.MonitorStats.Hour;
import io.dateline.gateway.figures.MonitorStats.Period;
import io.dateline.gateway.figures.MonitorStats.SourceCount;
import io.dateline.gateway.figures.MonitorStats.Tones;
import io.dateline.gateway.mention.MentionFilter;
import io.dateline.gateway.mention.MentionSearch;
import io.dateline.gateway.mention.ToneBasis;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts mentions.
@ApplicationScoped
class Figures {

    private static final int MAX = 20;

    /// Longest period that is counted by the hour too.
    private static final Duration BY_HOUR = Duration.ofDays(2);

    /// Of `counted_tone` and `tone_source`, see [#chosen].
    static final String TONES = """
            count(*) as total, count(*) filter (where counted_tone = 'positive') as positive,
            count(*) filter (where counted_tone = 'neutral') as neutral,
            count(*) filter (where counted_tone = 'negative') as negative,
            count(*) filter (where counted_tone is null) as unknown,
            count(*) filter (where tone_source = 'person') as by_person,
            count(*) filter (where tone_source = 'target') as by_target,
            count(*) filter (where tone_source = 'article') as by_article
            """;

    private final Rows rows;
    private final MentionSearch search;
    private final InstantSource clock;
    private final ShareOfVoices voices;

    Figures(Rows rows, MentionSearch search, InstantSource clock, ShareOfVoices voices) {
        this.rows = rows;
        this.search = search;
        this.clock = clock;
        this.voices = voices;
    }

    private record Key(String id, String name) {}

    /// @param filter what to count, of the period asked for
    /// @param rivals monitors of the same tenant, itself not among them
    MonitorStats of(SavedMonitor monitor, MentionFilter filter, List<SavedMonitor> rivals) {
        MentionFilter before = before(filter);
        List<Day> days = select(
                filter,
                "select to_char(article_time at time zone 'UTC', 'YYYY-MM-DD') as day, " + TONES
                        + " from chosen group by 1 order by 1",
                row -> new Day(
                        row.getString("day"),
                        row.getLong("total"),
                        row.getLong("positive"),
                        row.getLong("neutral"),
                        row.getLong("negative")));
        long total = days.stream().mapToLong(Day::count).sum();
        MentionFilter each = MentionFilter.counted(
                        filter.tenantId(), filter.monitors(), filter.from(), filter.to(), false, filter.toneBasis())
                .tagged(filter.tag());
        return new MonitorStats(
                filter.from(),
                filter.to(),
                filter.once() ? "once" : "each",
                filter.toneBasis().word(),
                total,
                filter.once() ? search.count(each) - total : 0,
                days,
                hours(filter),
                sources(filter, before),
                tones(filter),
                counts(filter, before, "jsonb_array_elements_text(byline)", "chosen"),
                counts(filter, before, "t ->> 'name'", "chosen, jsonb_array_elements(topics) t"),
                counts(filter, before, "counted_tier::text", "chosen"),
                counts(filter, before, "prominence", "chosen"),
                counts(filter, before, "country", "chosen"),
                counts(filter, before, "language", "chosen"),
                before == null ? null : period(before),
                voices.of(monitor, rivals, filter, before));
    }

    private @Nullable List<Hour> hours(MentionFilter filter) {
        Instant from = filter.from();
        Instant to = filter.to() == null ? clock.instant() : filter.to();
        if (from == null || Duration.between(from, to).compareTo(BY_HOUR) > 0) {
            return null;
        }
        return select(
                filter,
                "select date_trunc('hour', article_time) as hour, " + TONES + " from chosen group by 1 order by 1",
                row -> new Hour(
                        Rows.instant(row, "hour"),
                        row.getLong("total"),
                        row.getLong("positive"),
                        row.getLong("neutral"),
                        row.getLong("negative")));
    }

    /// The period of the same length just before this one.
    private @Nullable MentionFilter before(MentionFilter filter) {
        Instant from = filter.from();
        if (from == null) {
            return null;
        }
        Instant to = filter.to() == null ? clock.instant() : filter.to();
        Duration length = Duration.between(from, to);
        return length.isPositive() ? filter.during(from.minus(length), from) : null;
    }

    private Period period(MentionFilter filter) {
        Tones tones = tones(filter);
        long total = tones.positive() + tones.neutral() + tones.negative() + tones.unknown();
        return new Period(filter.from(), filter.to(), total, tones);
    }

    private Tones tones(MentionFilter filter) {
        return select(filter, "select " + TONES + " from chosen", Figures::tones)
                .getFirst();
    }

    static Tones tones(ResultSet row) throws SQLException {
        return new Tones(
                row.getLong("positive"),
                row.getLong("neutral"),
                row.getLong("negative"),
                row.getLong("unknown"),
                new MonitorStats.Basis(row.getLong("by_person"), row.getLong("by_target"), row.getLong("by_article")));
    }

    private List<SourceCount> sources(MentionFilter filter, @Nullable MentionFilter before) {
        String sql = "select source_id::text as id, max(source_name) as name, count(*) as total from chosen"
                + " where source_id is not null group by 1 order by 3 desc, 2";
        Map<Key, Long> earlier = counted(before, sql);
        Map<String, Long> byId = new HashMap<>();
        earlier.forEach((key, count) -> byId.merge(key.id(), count, Long::sum));
        return select(
                filter,
                sql + " limit " + MAX,
                row -> new SourceCount(
                        row.getString("id"),
                        row.getString("name"),
                        row.getLong("total"),
                        before == null ? null : byId.getOrDefault(row.getString("id"), 0L)));
    }

    /// @param name an expression, and `from` tables, of this class's own
    private List<Count> counts(MentionFilter filter, @Nullable MentionFilter before, String name, String from) {
        String sql = "select name as id, name, count(*) as total from (select " + name + " as name from " + from
                + ") x where name is not null and name <> '' group by 2 order by 3 desc, 2";
        Map<Key, Long> earlier = counted(before, sql);
        return select(
                filter,
                sql + " limit " + MAX,
                row -> new Count(
                        row.getString("name"),
                        row.getLong("total"),
                        before == null
                                ? null
                                : earlier.getOrDefault(new Key(row.getString("name"), row.getString("name")), 0L)));
    }

    private Map<Key, Long> counted(@Nullable MentionFilter filter, String sql) {
        Map<Key, Long> counts = new HashMap<>();
        if (filter != null) {
            select(
                    filter,
                    sql,
                    row -> counts.put(new Key(row.getString("id"), row.getString("name")), row.getLong("total")));
        }
        return counts;
    }

    private <T> List<T> select(MentionFilter filter, String sql, Rows.Reader<T> reader) {
        MentionFilter.Condition condition = filter.condition();
        return rows.list(
                chosen(filter.toneBasis(), condition) + sql,
                reader,
                condition.values().toArray());
    }

    /// The beginning of a statement: the mentions that a condition chooses, as `chosen`.
    static String chosen(ToneBasis tone, MentionFilter.Condition condition) {
        return "with chosen as (select m.monitor_id, m.article_time, m.article_id, m.source_id, m.source_name,"
                + " m.country, m.language, m.prominence, m.byline, m.topics, " + tone.label() + " as counted_tone, "
                + tone.source() + " as tone_source, " + MentionFilter.TIER + " as counted_tier from mention m where "
                + condition.sql() + ") ";
    }
}
