package io.dateline.ingest.feed;

import io.dateline.ingest.api.source.FeedView;
import io.dateline.ingest.api.source.State;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One address that lists a source's articles. Its polling is written by [FeedQueue], with plain SQL and under a
/// lease; this entity adds, shows and pauses.
@Entity
class Feed extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "source_id")
    UUID sourceId;

    String url;

    /// Name and port.
    String host;

    @Nullable
    String title;

    String format;

    String state;

    /// Seconds.
    @Column(name = "poll_interval")
    int pollInterval;

    int failures;

    @Column(name = "last_outcome")
    @Nullable
    String lastOutcome;

    @Column(name = "last_error")
    @Nullable
    String lastError;

    @Column(name = "last_polled_at")
    @Nullable
    Instant lastPolledAt;

    @Column(name = "last_new_at")
    @Nullable
    Instant lastNewAt;

    /// Of the last answer that could be read; null before the first.
    @Column(name = "body_hash")
    byte @Nullable [] bodyHash;

    boolean paused;

    @Column(name = "due_at")
    Instant dueAt;

    boolean leased;

    @Column(name = "lease_token")
    long leaseToken;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    Feed() {}

    FeedView view() {
        return new FeedView(
                id,
                url,
                title,
                format,
                state,
                NextStep.of(State.of(state), lastOutcome, lastError, paused ? null : dueAt),
                lastPolledAt,
                lastNewAt,
                paused ? null : dueAt,
                failures,
                lastOutcome,
                lastError,
                bodyHash != null);
    }
}
