package io.dateline.ingest.page;

import io.dateline.ingest.api.coverage.Why.PageTrace;
import io.dateline.ingest.api.source.LedgerView.PageOutcome;
import io.dateline.ingest.ledger.PageOutcomes;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of single pages, for the ledger and for whoever asks about one.
@ApplicationScoped
public class PageRecords implements PageOutcomes {

    private final Rows rows;

    PageRecords(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<PageOutcome> of(UUID sourceId, Instant from, Instant to) {
        String sql = """
                select url, case when state = 'waiting' then 'waiting' else outcome end as outcome, reason,
                    coalesce(finished_at, first_seen_at) as at, article_id
                from page
                where source_id = ? and (finished_at >= ? and finished_at < ?
                    or finished_at is null and first_seen_at < ?)
                order by coalesce(finished_at, first_seen_at) desc limit 500""";
        return rows.list(
                sql,
                row -> new PageOutcome(
                        row.getString("url"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        Rows.instant(row, "at"),
                        row.getObject("article_id", UUID.class)),
                sourceId,
                from,
                to,
                to);
    }

    /// Latest pages of a source that tell whether its pages can be read.
    private static final int LATEST = 5;

    @Override
    public Map<UUID, String> refusing(Set<UUID> sourceIds) {
        String sql = """
                select s.id, (array_agg(p.reason order by p.finished_at desc))[1] as reason
                from unnest(?::uuid[]) as s (id) cross join lateral (
                    select outcome, status, reason, finished_at from page
                    where source_id = s.id and finished_at is not null order by finished_at desc limit ?) as p
                group by s.id
                having bool_and(coalesce(p.status, 0) in (401, 402, 403, 407, 429, 451)
                    or p.outcome in ('text-of-feed', 'forbidden', 'robots-disallowed', 'interstitial', 'cookie-wall'))""";
        Map<UUID, String> refusing = new HashMap<>();
        rows.list(
                        sql,
                        row -> Map.entry(Rows.uuid(row, "id"), Objects.requireNonNullElse(row.getString("reason"), "")),
                        sourceIds,
                        LATEST)
                .forEach(source -> refusing.put(source.getKey(), source.getValue()));
        return refusing;
    }

    /// Pages of a source in a period.
    ///
    /// @param listed named by a feed for the first time
    /// @param stored of these, articles now
    /// @param unread of these, given up
    /// @param late listed after the period, and published in it by their own word
    /// @param trouble why the last of the unread ones could not be read; null if there is none
    public record Counts(
            int listed,
            int stored,
            int unread,
            int late,
            @Nullable String trouble) {}

    public Counts count(UUID sourceId, Instant from, Instant to) {
        String sql = """
                select count(*) as listed, count(*) filter (where article_id is not null) as stored,
                    count(*) filter (where state = 'given-up') as unread,
                    (select count(*) from page l where l.source_id = ? and l.first_seen_at >= ?
                        and l.news_since >= ? and l.news_since < ?) as late,
                    (array_agg(reason order by finished_at desc) filter (
                        where state = 'given-up' and reason is not null))[1] as trouble
                from page where source_id = ? and first_seen_at >= ? and first_seen_at < ?""";
        return rows.one(
                        sql,
                        row -> new Counts(
                                row.getInt("listed"),
                                row.getInt("stored"),
                                row.getInt("unread"),
                                row.getInt("late"),
                                row.getString("trouble")),
                        sourceId,
                        to,
                        from,
                        to,
                        sourceId,
                        from,
                        to)
                .orElseThrow();
    }

    /// Pages under any of these addresses, those with an article first, then the latest; at most 20.
    public List<PageTrace> traces(Set<String> urls) {
        String sql = """
                select source_id, url, state, outcome, reason, coalesce(status, 0) as status, attempts, article_id,
                    first_seen_at, finished_at, case when due_at = 'infinity' then now() else due_at end as due_at
                from page where url_key = any (?)
                order by article_id is null, first_seen_at desc limit 20""";
        return rows.list(sql, PageRecords::trace, urls);
    }

    private static PageTrace trace(ResultSet row) throws SQLException {
        return new PageTrace(
                Rows.uuid(row, "source_id"),
                row.getString("url"),
                row.getString("state"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getInt("status"),
                row.getInt("attempts"),
                row.getObject("article_id", UUID.class),
                Rows.instant(row, "first_seen_at"),
                Rows.instantOrNull(row, "finished_at"),
                Rows.instant(row, "due_at"));
    }
}
