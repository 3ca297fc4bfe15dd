package io.dateline.ingest.feed;

import io.dateline.ingest.api.source.State;
import io.dateline.ingest.feed.schedule.FeedSchedule.Known;
import io.dateline.ingest.feed.schedule.FeedSchedule.Plan;
import io.dateline.ingest.feed.schedule.PollPace;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.fetch.HostGate;
import io.dateline.ingest.format.FeedReading;
import io.dateline.ingest.source.SourceHealth;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
                f.state, f.fresh, f.watched_hours, f.last_polled_at, f.lease_token""";

    private static final String FINISH = """
            update feed set state = ?, due_at = ?, poll_interval = ?, failures = ?, last_outcome = ?,
                last_error = ?, last_polled_at = ?,
                last_new_at = case when ? then ? else last_new_at end,
                etag = case when ? then ? else etag end,
                last_modified = case when ? then ? else last_modified end,
                body_hash = coalesce(?, body_hash), title = coalesce(?, title), format = coalesce(?, format),
                fresh = ?, watched_hours = ?
            where id = ?""";

    private final Rows rows;
    private final HostGate hosts;
    private final SourceHealth health;
    private final LeaseTable leases;

    FeedQueue(Rows rows, HostGate hosts, SourceHealth health) {
        this.health = health;
        this.rows = rows;
        this.hosts = hosts;
        this.leases = new LeaseTable(rows, "feed");
    }

    /// A feed to ask.
    ///
    /// @param bodyHash of the last answer; null before the first
    /// @param state after the last poll
    record DueFeed(
            Lease lease,
            UUID sourceId,
            URI url,
            Validators validators,
            byte @Nullable [] bodyHash,
            State state,
            Known known)
            implements Lease.Leased {

        /// Whether a poll makes the feed readable that was not, or the other way round.
        boolean isTurnedBy(State next) {
            return state.isUnreadable() != next.isUnreadable();
        }
    }

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
    public List<DueFeed> claim(int limit) {
        return rows.list(CLAIM, FeedQueue::dueFeed, hosts.busyHosts(), limit, Lease.TERM.toSeconds());
    }

    private static DueFeed dueFeed(ResultSet row) throws SQLException {
        return new DueFeed(
                new Lease(Rows.uuid(row, "id"), row.getLong("lease_token")),
                Rows.uuid(row, "source_id"),
                URI.create(row.getString("url")),
                new Validators(row.getString("etag"), row.getString("last_modified")),
                row.getBytes("body_hash"),
                State.of(row.getString("state")),
                new Known(
                        Duration.ofSeconds(row.getInt("poll_interval")),
                        row.getInt("failures"),
                        new PollPace(row.getDouble("fresh"), row.getDouble("watched_hours")),
                        Rows.instantOrNull(row, "last_polled_at")));
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }

    /// How often each feed that works has something new, in entries an hour.
    double[] rates() {
        return rows
                .list(
                        "select fresh / watched_hours from feed"
                                + " where not paused and state in ('new', 'healthy', 'slowing')",
                        row -> row.getDouble(1))
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /// Has a feed asked now, unless it is being asked; within ten seconds of the last time when these are over. So
    /// a hub that cries all the time causes no more requests than that, and a push right after a poll is not lost.
    void hurry(UUID feedId) {
        rows.write("""
                update feed set due_at = greatest(now(), last_polled_at + interval '10 seconds')
                where id = ? and not leased and not paused
                    and due_at > greatest(now(), last_polled_at + interval '10 seconds')""", feedId);
    }

    /// Writes how a poll ended.
    @Transactional(Transactional.TxType.MANDATORY)
    void finish(DueFeed feed, Polled polled) {
        Lease lease = feed.lease();
        Plan plan = polled.plan();
        Validators validators = polled.validators();
        FeedReading.ParsedFeed reading = polled.reading();
        rows.write(
                FINISH,
                plan.state().label(),
                plan.dueAt(),
                (int) Math.max(1, plan.interval().toSeconds()),
                plan.failures(),
                polled.outcome(),
                polled.error(),
                polled.at(),
                polled.foundNew(),
                polled.at(),
                validators != null,
                validators == null ? null : validators.etag(),
                validators != null,
                validators == null ? null : validators.lastModified(),
                polled.bodyHash(),
                reading == null ? null : reading.title(),
                reading == null ? null : reading.format().label(),
                plan.pace().fresh(),
                plan.pace().hours(),
                lease.id());
        turned(feed, plan.state(), polled.outcome(), polled.error());
    }

    /// To be called after the feed's row was written, in the same transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    void turned(DueFeed feed, State now, String outcome, @Nullable String error) {
        if (feed.isTurnedBy(now)) {
            health.feedChanged(feed.sourceId(), () -> areAllUnreadable(feed.sourceId()), outcome, error);
        }
    }

    private boolean areAllUnreadable(UUID sourceId) {
        return rows
                .list(
                        "select state from feed where source_id = ? and not paused",
                        row -> State.of(row.getString("state")),
                        sourceId)
                .stream()
                .allMatch(State::isUnreadable);
    }

    /// Follows a feed that moved for good, unless another feed has that address already.
    @Transactional(Transactional.TxType.MANDATORY)
    void move(UUID feedId, URI to) {
        rows.write(
                "update feed set url = ?, host = ? where id = ? and not exists (select 1 from feed where url = ?)",
                to.toString(),
                to.getAuthority(),
                feedId,
                to.toString());
    }
}
