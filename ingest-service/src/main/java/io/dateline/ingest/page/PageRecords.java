package io.dateline.ingest.page;

import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.source.LedgerView.PageOutcome;
import io.dateline.ingest.source.PageOutcomes;
import io.dateline.ingest.work.QueueUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of single pages, for the ledger and for whoever asks about one.
@ApplicationScoped
public class PageRecords implements PageOutcomes {

    private final AgroalDataSource database;

    PageRecords(AgroalDataSource database) {
        this.database = database;
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
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, sourceId);
            select.setObject(2, from.atOffset(ZoneOffset.UTC));
            select.setObject(3, to.atOffset(ZoneOffset.UTC));
            select.setObject(4, to.atOffset(ZoneOffset.UTC));
            List<PageOutcome> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new PageOutcome(
                            row.getString("url"),
                            row.getString("outcome"),
                            row.getString("reason"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getObject("article_id", UUID.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new QueueUnavailableException("page", e);
        }
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
        OffsetDateTime begin = from.atOffset(ZoneOffset.UTC);
        OffsetDateTime end = to.atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Object[] values = {sourceId, end, begin, end, sourceId, begin, end};
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Counts(
                        row.getInt("listed"),
                        row.getInt("stored"),
                        row.getInt("unread"),
                        row.getInt("late"),
                        row.getString("trouble"));
            }
        } catch (SQLException e) {
            throw new QueueUnavailableException("page", e);
        }
    }

    /// What is known of one page.
    ///
    /// @param state `waiting`, `done` or `given-up`
    /// @param outcome of the last attempt; null before the first
    /// @param status HTTP, of the last attempt; 0 where there was no answer
    /// @param dueAt when it is tried next; of no meaning once it is done
    public record PageTrace(
            UUID sourceId,
            String url,
            String state,
            @Nullable String outcome,
            @Nullable String reason,
            int status,
            int attempts,
            @Nullable UUID articleId,
            Instant firstSeenAt,
            @Nullable Instant finishedAt,
            Instant dueAt) {}

    /// Pages under any of these addresses, those with an article first, then the latest; at most 20.
    public List<PageTrace> traces(Set<String> urls) {
        String sql = """
                select source_id, url, state, outcome, reason, coalesce(status, 0) as status, attempts, article_id,
                    first_seen_at, finished_at, case when due_at = 'infinity' then now() else due_at end as due_at
                from page where url_key = any (?)
                order by article_id is null, first_seen_at desc limit 20""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", urls.toArray()));
            List<PageTrace> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(trace(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new QueueUnavailableException("page", e);
        }
    }

    private static PageTrace trace(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new PageTrace(
                row.getObject("source_id", UUID.class),
                row.getString("url"),
                row.getString("state"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getInt("status"),
                row.getInt("attempts"),
                row.getObject("article_id", UUID.class),
                row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
