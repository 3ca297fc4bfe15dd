package io.dateline.ingest.feed;

import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.feed.FeedSchedule.Known;
import io.dateline.ingest.feed.FeedSchedule.Plan;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.format.FeedReading;
import io.dateline.ingest.work.Lease;
import io.dateline.ingest.work.LeaseTable;
import io.dateline.ingest.work.QueueUnavailableException;
import io.dateline.ingest.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Feeds whose turn has come, given to one instance at a time.
@ApplicationScoped
class FeedQueue implements WorkQueue<FeedQueue.DueFeed> {

    /// Takes few feeds of one host at once, so that a host with many feeds does not fill every place; skips rows
    /// that another instance is taking at this moment.
    private static final String CLAIM = """
            with due as (
                select id, host, due_at, row_number() over (partition by host order by due_at) as turn
                from (select id, host, due_at from feed
                      where not paused and due_at <= now() and host <> all (?)
                      order by due_at limit 4000) waiting
            ), taken as (
                select f.id from feed f join due on due.id = f.id
                where due.turn <= 2 and not f.paused and f.due_at <= now()
                order by due.due_at limit ? for update of f skip locked
            )
            update feed f set leased = true, lease_token = f.lease_token + 1,
                due_at = now() + make_interval(secs => ?)
            from taken where f.id = taken.id
            returning f.id, f.source_id, f.url, f.etag, f.last_modified, f.body_hash, f.poll_interval, f.failures,
                f.fresh, f.watched_hours, f.last_polled_at, f.lease_token""";

    private final AgroalDataSource database;
    private final LeaseTable leases;

    FeedQueue(AgroalDataSource database) {
        this.database = database;
        this.leases = new LeaseTable(database, "feed");
    }

    /// A feed to ask.
    ///
    /// @param bodyHash of the last answer; null before the first
    record DueFeed(Lease lease, UUID sourceId, URI url, Validators validators, byte @Nullable [] bodyHash, Known known)
            implements Lease.Leased {}

    /// How a poll ended.
    ///
    /// @param validators to ask with next time; null leaves those of before
    /// @param bodyHash null leaves that of before
    /// @param movedTo the feed's new address; null if it did not move for good
    /// @param reading null unless the answer was read
    /// @param error for people; null when all went well
    record Polled(
            Plan plan,
            String outcome,
            @Nullable String error,
            @Nullable Validators validators,
            byte @Nullable [] bodyHash,
            @Nullable URI movedTo,
            FeedReading.@Nullable ParsedFeed reading,
            boolean foundNew,
            Instant at) {}

    @Override
    public List<DueFeed> claim(int limit, Set<String> busyHosts) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setArray(1, connection.createArrayOf("text", busyHosts.toArray()));
            claim.setInt(2, limit);
            claim.setLong(3, Lease.TERM.toSeconds());
            List<DueFeed> claimed = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed.add(dueFeed(row));
                }
            }
            return claimed;
        } catch (SQLException e) {
            throw new QueueUnavailableException("feed", e);
        }
    }

    private static DueFeed dueFeed(ResultSet row) throws SQLException {
        OffsetDateTime polled = row.getObject("last_polled_at", OffsetDateTime.class);
        return new DueFeed(
                new Lease(row.getObject("id", UUID.class), row.getLong("lease_token")),
                row.getObject("source_id", UUID.class),
                URI.create(row.getString("url")),
                new Validators(row.getString("etag"), row.getString("last_modified")),
                row.getBytes("body_hash"),
                new Known(
                        Duration.ofSeconds(row.getInt("poll_interval")),
                        row.getInt("failures"),
                        new PollPace(row.getDouble("fresh"), row.getDouble("watched_hours")),
                        polled == null ? null : polled.toInstant()));
    }

    /// How often each feed that works has something new, in entries an hour.
    double[] rates() {
        String sql =
                "select fresh / watched_hours from feed where not paused and state in ('new', 'healthy', 'slowing')";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            DoubleStream.Builder rates = DoubleStream.builder();
            while (row.next()) {
                rates.add(row.getDouble(1));
            }
            return rates.build().toArray();
        } catch (SQLException e) {
            throw new QueueUnavailableException("feed", e);
        }
    }

    @Override
    public void renew(List<Lease> running) {
        leases.renew(running);
    }

    @Override
    public void release(List<Lease> unfinished) {
        leases.release(unfinished);
    }

    /// Has a feed asked now, unless it is being asked; within ten seconds of the last time when these are over. So a
    /// hub that cries all the time causes no more requests than that, and a push right after a poll is not lost.
    void hurry(UUID feedId) {
        String sql = "update feed set due_at = greatest(now(), last_polled_at + interval '10 seconds') where id = ?"
                + " and not leased and not paused and due_at > greatest(now(), last_polled_at + interval '10 seconds')";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, feedId);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new QueueUnavailableException("feed", e);
        }
    }

    /// Writes how a poll ended.
    ///
    /// @return false if the lease was lost meanwhile; the caller must then roll back
    @Transactional(Transactional.TxType.MANDATORY)
    boolean finish(Lease lease, Polled polled) {
        String sql = """
                update feed set state = ?, due_at = ?, poll_interval = ?, failures = ?, last_outcome = ?,
                    last_error = ?, last_polled_at = ?, leased = false,
                    last_new_at = case when ? then ? else last_new_at end,
                    etag = case when ? then ? else etag end,
                    last_modified = case when ? then ? else last_modified end,
                    body_hash = coalesce(?, body_hash), title = coalesce(?, title), format = coalesce(?, format),
                    fresh = ?, watched_hours = ?
                where id = ? and lease_token = ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            Plan plan = polled.plan();
            Validators validators = polled.validators();
            update.setString(1, plan.state().label());
            update.setObject(2, plan.dueAt().atOffset(ZoneOffset.UTC));
            update.setInt(3, (int) Math.max(1, plan.interval().toSeconds()));
            update.setInt(4, plan.failures());
            update.setString(5, polled.outcome());
            update.setString(6, polled.error());
            update.setObject(7, polled.at().atOffset(ZoneOffset.UTC));
            update.setBoolean(8, polled.foundNew());
            update.setObject(9, polled.at().atOffset(ZoneOffset.UTC));
            update.setBoolean(10, validators != null);
            update.setString(11, validators == null ? null : validators.etag());
            update.setBoolean(12, validators != null);
            update.setString(13, validators == null ? null : validators.lastModified());
            update.setBytes(14, polled.bodyHash());
            update.setString(
                    15, polled.reading() == null ? null : polled.reading().title());
            update.setString(
                    16,
                    polled.reading() == null ? null : polled.reading().format().label());
            update.setDouble(17, plan.pace().fresh());
            update.setDouble(18, plan.pace().hours());
            update.setObject(19, lease.id());
            update.setLong(20, lease.token());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new QueueUnavailableException("feed", e);
        }
    }

    /// Follows a feed that moved for good, unless another feed has that address already.
    @Transactional(Transactional.TxType.MANDATORY)
    void move(UUID feedId, URI to) {
        String sql = "update feed set url = ?, host = ? where id = ? and not exists (select 1 from feed where url = ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, to.toString());
            update.setString(2, to.getAuthority());
            update.setObject(3, feedId);
            update.setString(4, to.toString());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new QueueUnavailableException("feed", e);
        }
    }
}
