package io.dateline.ingest.feed;

import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.feed.FeedQueue.DueFeed;
import io.dateline.ingest.feed.FeedSchedule.Plan;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.source.Ledger;
import io.dateline.ingest.work.QueueUnavailableException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes polls that found nothing new, many in one transaction: nearly all polls are of this kind, and a commit costs
/// far more than a row. Whoever comes while another one writes waits, and the next writer takes all who wait along.
@ApplicationScoped
class PollJournal {

    /// Rows of one transaction; a second's worth at the speed that is aimed at.
    private static final int MOST = 1_000;

    private static final String UPDATE = """
            update feed f set state = u.state, due_at = u.due_at, poll_interval = u.poll_interval, failures = 0,
                last_outcome = u.outcome, last_error = null, last_polled_at = u.polled_at, leased = false,
                etag = case when u.keep then f.etag else u.etag end,
                last_modified = case when u.keep then f.last_modified else u.last_modified end,
                fresh = u.fresh, watched_hours = u.watched_hours
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[], ?::integer[], ?::text[], ?::timestamptz[],
                    ?::boolean[], ?::text[], ?::text[], ?::float8[], ?::float8[])
                as u (id, token, state, due_at, poll_interval, outcome, polled_at, keep, etag, last_modified, fresh,
                    watched_hours)
            where f.id = u.id and f.lease_token = u.token
            returning f.id""";

    private final AgroalDataSource database;
    private final Ledger ledger;
    private final ConcurrentLinkedQueue<Unchanged> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    PollJournal(AgroalDataSource database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /// One poll that found nothing new.
    static final class Unchanged {

        private final DueFeed feed;
        private final Plan plan;
        private final @Nullable Validators validators;
        private final boolean late;
        private final Instant at;
        private boolean isWritten;
        private boolean isOurs;
        private @Nullable RuntimeException fault;

        /// @param validators to ask with next time; null leaves those of before
        Unchanged(DueFeed feed, Plan plan, @Nullable Validators validators, boolean late, Instant at) {
            this.feed = feed;
            this.plan = plan;
            this.validators = validators;
            this.late = late;
            this.at = at;
        }
    }

    /// Returns when it is committed.
    ///
    /// @return false if the lease was lost meanwhile, and nothing was written
    boolean write(Unchanged poll) {
        waiting.add(poll);
        writing.lock();
        try {
            while (!poll.isWritten) {
                writeBatch();
            }
        } finally {
            writing.unlock();
        }
        if (poll.fault != null) {
            throw poll.fault;
        }
        return poll.isOurs;
    }

    private void writeBatch() {
        List<Unchanged> batch = new ArrayList<>();
        for (Unchanged next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
            if (batch.size() == MOST) {
                break;
            }
        }
        try {
            Set<UUID> ours = QuarkusTransaction.requiringNew().call(() -> written(batch));
            batch.forEach(poll -> poll.isOurs = ours.contains(poll.feed.lease().id()));
        } catch (RuntimeException e) {
            batch.forEach(poll -> poll.fault = e);
        } finally {
            batch.forEach(poll -> poll.isWritten = true);
        }
    }

    private Set<UUID> written(List<Unchanged> batch) {
        Set<UUID> ours = update(batch);
        Map<UUID, Ledger.Quiet> bySource = new HashMap<>();
        for (Unchanged poll : batch) {
            if (ours.contains(poll.feed.lease().id())) {
                bySource.merge(poll.feed.sourceId(), new Ledger.Quiet(1, poll.late ? 1 : 0), Ledger.Quiet::plus);
            }
        }
        ledger.quiet(bySource, FeedPoller.STAGE + ":not-modified");
        return ours;
    }

    private Set<UUID> update(List<Unchanged> batch) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(UPDATE)) {
            Columns columns = new Columns(connection, update, batch);
            columns.set(1, "uuid", poll -> poll.feed.lease().id());
            columns.set(2, "bigint", poll -> poll.feed.lease().token());
            columns.set(3, "text", poll -> poll.plan.state().label());
            columns.set(4, "timestamptz", poll -> poll.plan.dueAt().atOffset(ZoneOffset.UTC));
            columns.set(
                    5, "integer", poll -> (int) Math.max(1, poll.plan.interval().toSeconds()));
            columns.set(6, "text", poll -> "not-modified");
            columns.set(7, "timestamptz", poll -> poll.at.atOffset(ZoneOffset.UTC));
            columns.set(8, "boolean", poll -> poll.validators == null);
            columns.set(9, "text", poll -> poll.validators == null ? null : poll.validators.etag());
            columns.set(10, "text", poll -> poll.validators == null ? null : poll.validators.lastModified());
            columns.set(11, "float8", poll -> poll.plan.pace().fresh());
            columns.set(12, "float8", poll -> poll.plan.pace().hours());
            Set<UUID> ours = new HashSet<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    ours.add(row.getObject(1, UUID.class));
                }
            }
            return ours;
        } catch (SQLException e) {
            throw new QueueUnavailableException("feed", e);
        }
    }

    private record Columns(Connection connection, PreparedStatement update, List<Unchanged> batch) {

        void set(int index, String type, Function<Unchanged, @Nullable Object> value) throws SQLException {
            update.setArray(
                    index,
                    connection.createArrayOf(type, batch.stream().map(value).toArray()));
        }
    }
}
