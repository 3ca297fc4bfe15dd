package io.dateline.ingest.feed;

import io.dateline.ingest.feed.FeedQueue.DueFeed;
import io.dateline.ingest.feed.schedule.FeedSchedule.Plan;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.ledger.Ledger;
import io.dateline.platform.lease.LeaseLostException;
import io.dateline.platform.sql.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

/// Writes polls that found nothing new, many in one transaction: nearly all polls are of this kind, and a commit
/// costs far more than a row. Whoever comes while another one writes waits, and the next writer takes all who wait
/// along.
@ApplicationScoped
class PollJournal {

    /// Rows of one transaction; a second's worth at the speed that is aimed at.
    private static final int MAX = 1_000;

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
            where f.id = u.id and f.lease_token = u.token and f.leased
            returning f.id""";

    private final Rows rows;
    private final Ledger ledger;
    private final FeedQueue queue;
    private final ConcurrentLinkedQueue<Unchanged> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    PollJournal(Rows rows, Ledger ledger, FeedQueue queue) {
        this.queue = queue;
        this.rows = rows;
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
    /// @throws LeaseLostException nothing was written
    void write(Unchanged poll) {
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
        if (!poll.isOurs) {
            throw new LeaseLostException();
        }
    }

    private void writeBatch() {
        List<Unchanged> batch = new ArrayList<>();
        for (Unchanged next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
            if (batch.size() == MAX) {
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
        // By source, as every writer of several takes them: each is locked.
        batch.stream()
                .filter(poll -> ours.contains(poll.feed.lease().id()))
                .sorted(Comparator.comparing(poll -> poll.feed.sourceId()))
                .forEach(poll -> queue.turned(poll.feed, poll.plan.state(), "not-modified", null));
        return ours;
    }

    private Set<UUID> update(List<Unchanged> batch) {
        return new HashSet<>(rows.list(
                UPDATE,
                row -> Rows.uuid(row, "id"),
                column(batch, poll -> poll.feed.lease().id()),
                column(batch, poll -> poll.feed.lease().token()),
                column(batch, poll -> poll.plan.state().label()),
                column(batch, poll -> poll.plan.dueAt()),
                column(batch, poll -> (int) Math.max(1, poll.plan.interval().toSeconds())),
                column(batch, poll -> "not-modified"),
                column(batch, poll -> poll.at),
                column(batch, poll -> poll.validators == null),
                column(batch, poll -> poll.validators == null ? null : poll.validators.etag()),
                column(batch, poll -> poll.validators == null ? null : poll.validators.lastModified()),
                column(batch, poll -> poll.plan.pace().fresh()),
                column(batch, poll -> poll.plan.pace().hours())));
    }

    private static List<@Nullable Object> column(List<Unchanged> batch, Function<Unchanged, @Nullable Object> value) {
        return batch.stream().map(value).toList();
    }
}
