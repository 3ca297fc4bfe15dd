package io.dateline.gateway.mention;

import io.dateline.gateway.article.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts a monitor's mentions; dismissed ones are left out, and a person's word about the tone goes before
/// analysis.
@ApplicationScoped
class MentionStats {

    private static final int SOURCES = 20;

    private static final String SELECTED = """
            with chosen as (
                select m.article_time, coalesce(m.override_label, lower(a.payload #>> '{findings,sentiment,label}')) as tone,
                    a.payload #>> '{article,source,id}' as source_id, a.payload #>> '{article,source,name}' as source_name
                from mention m join article a on a.id = m.article_id
                where m.monitor_id = ? and m.state <> 'dismissed'
                    and (?::timestamptz is null or m.article_time >= ?) and (?::timestamptz is null or m.article_time < ?)
            )
            """;

    private static final String COUNTS = """
            count(*) as total, count(*) filter (where tone = 'positive') as positive,
            count(*) filter (where tone = 'neutral') as neutral, count(*) filter (where tone = 'negative') as negative
            """;

    private final Rows rows;

    MentionStats(Rows rows) {
        this.rows = rows;
    }

    record Tones(long positive, long neutral, long negative) {}

    /// @param day UTC
    record Day(String day, long count, long positive, long neutral, long negative) {}

    record SourceCount(String id, String name, long count) {}

    /// @param perDay days with at least one, oldest first
    /// @param sources most frequent first
    record Stats(
            @Nullable Instant from,
            @Nullable Instant to,
            long total,
            List<Day> perDay,
            List<SourceCount> sources,
            Tones sentiment) {}

    Stats of(UUID monitorId, @Nullable Instant from, @Nullable Instant to) {
        List<Day> days = rows.list(
                SELECTED + "select to_char(article_time at time zone 'UTC', 'YYYY-MM-DD') as day, " + COUNTS
                        + " from chosen group by 1 order by 1",
                row -> new Day(
                        row.getString("day"),
                        row.getLong("total"),
                        row.getLong("positive"),
                        row.getLong("neutral"),
                        row.getLong("negative")),
                monitorId,
                from,
                from,
                to,
                to);
        List<SourceCount> sources = rows.list(
                SELECTED + "select source_id, source_name, count(*) as total from chosen where source_id is not null"
                        + " group by 1, 2 order by 3 desc, 2 limit " + SOURCES,
                row -> new SourceCount(row.getString("source_id"), row.getString("source_name"), row.getLong("total")),
                monitorId,
                from,
                from,
                to,
                to);
        return new Stats(
                from,
                to,
                days.stream().mapToLong(Day::count).sum(),
                days,
                sources,
                new Tones(
                        days.stream().mapToLong(Day::positive).sum(),
                        days.stream().mapToLong(Day::neutral).sum(),
                        days.stream().mapToLong(Day::negative).sum()));
    }
}
