package io.dateline.gateway.http;

import io.dateline.platform.sql.Rows;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What requests with an `Idempotency-Key` were answered, for a day.
@ApplicationScoped
class IdempotentRequests {

    private static final Duration KEPT = Duration.ofDays(1);

    /// Longer than any request takes: whoever claimed it then is gone, and it may be tried again.
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final Rows rows;
    private final InstantSource clock;

    IdempotentRequests(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// @param fingerprint of route and body
    record Key(UUID accountId, byte[] hash, byte[] fingerprint) {}

    /// What became of a request with a key.
    sealed interface Claim {

        /// It is the first: do it.
        record Mine() implements Claim {}

        /// Another one with this key is under way.
        record UnderWay() implements Claim {}

        /// The key was used for another request.
        record Another() implements Claim {}

        /// It was done.
        ///
        /// @param body null where there was none, or it carried a secret
        record Done(
                int status,
                @Nullable String location,
                @Nullable String body) implements Claim {}
    }

    @Transactional
    Claim claim(Key key) {
        rows.write(
                "delete from idempotent_request where account_id = ? and key_hash = ? and (created_at < ?"
                        + " or status is null and created_at < ?)",
                key.accountId(),
                key.hash(),
                clock.instant().minus(KEPT),
                clock.instant().minus(CLAIM));
        int mine = rows.write(
                "insert into idempotent_request (account_id, key_hash, fingerprint, created_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                key.accountId(),
                key.hash(),
                key.fingerprint(),
                clock.instant());
        if (mine == 1) {
            return new Claim.Mine();
        }
        return rows.one(
                        "select * from idempotent_request where account_id = ? and key_hash = ?",
                        row -> {
                            if (!Arrays.equals(row.getBytes("fingerprint"), key.fingerprint())) {
                                return new Claim.Another();
                            }
                            Integer status = row.getObject("status", Integer.class);
                            return status == null
                                    ? new Claim.UnderWay()
                                    : new Claim.Done(status, row.getString("location"), row.getString("body"));
                        },
                        key.accountId(),
                        key.hash())
                .orElseGet(Claim.UnderWay::new);
    }

    @Transactional
    void done(Key key, int status, @Nullable String location, @Nullable String body) {
        rows.write(
                "update idempotent_request set status = ?, location = ?, body = ? where account_id = ? and key_hash = ?",
                status,
                location,
                body,
                key.accountId(),
                key.hash());
    }

    /// It failed and did nothing: the key is as good as new.
    @Transactional
    void forget(Key key) {
        rows.write("delete from idempotent_request where account_id = ? and key_hash = ?", key.accountId(), key.hash());
    }

    @Scheduled(every = "1h", delayed = "4m")
    @Transactional
    void sweep() {
        rows.write(
                "delete from idempotent_request where created_at < ?",
                clock.instant().minus(KEPT));
    }
}
