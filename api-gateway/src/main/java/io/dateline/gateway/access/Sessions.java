package io.dateline.gateway.access;

import io.dateline.gateway.identity.RequestCredential;
import io.dateline.gateway.identity.Tokens;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sessions of browsers. Only a hash of each token is kept.
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, UUID> {

    /// Coarser than a request, so that reading a page does not write a row each time.
    private static final Duration TOUCH = Duration.ofMinutes(5);

    private final SessionConfig config;
    private final InstantSource clock;

    Sessions(SessionConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /// A new session of the account; the credential's token is known to nobody else.
    @Transactional
    RequestCredential open(UUID accountId) {
        Instant now = clock.instant();
        String token = Tokens.random();
        Session session = new Session();
        session.id = UUID.randomUUID();
        session.accountId = accountId;
        session.tokenHash = Tokens.hash(token);
        session.rotatedAt = now;
        session.createdAt = now;
        session.lastUsedAt = now;
        session.expiresAt = expiry(session, now);
        persist(session);
        return new RequestCredential(session.id, accountId, false, session.expiresAt, null, token);
    }

    /// @return empty if no session that is still good has this token
    @Transactional
    Optional<RequestCredential> admit(String token) {
        Instant now = clock.instant();
        byte[] hash = Tokens.hash(token);
        Optional<Session> found = find("(tokenHash = ?1 or previousHash = ?1) and expiresAt > ?2", hash, now)
                .firstResultOptional();
        return found.filter(session -> isCurrent(session, hash) || previousIsGood(session, now))
                .map(session -> admit(session, hash, now));
    }

    @Transactional
    void close(String token) {
        delete("tokenHash = ?1 or previousHash = ?1", Tokens.hash(token));
    }

    /// Those of the sessions that are still good.
    List<UUID> good(Collection<UUID> ids) {
        return list("id in ?1 and expiresAt > ?2", ids, clock.instant()).stream()
                .map(session -> session.id)
                .toList();
    }

    @Scheduled(every = "10m", delayed = "1m")
    @Transactional
    void sweep() {
        delete("expiresAt <= ?1", clock.instant());
    }

    private RequestCredential admit(Session session, byte[] hash, Instant now) {
        if (now.isAfter(session.lastUsedAt.plus(TOUCH))) {
            session.lastUsedAt = now;
            session.expiresAt = expiry(session, now);
        }
        if (isCurrent(session, hash)) {
            if (session.previousHash != null && session.confirmedAt == null) {
                session.confirmedAt = now;
            }
            if (now.isBefore(session.rotatedAt.plus(config.rotation()))) {
                return new RequestCredential(session.id, session.accountId, false, session.expiresAt, null, null);
            }
        } else if (session.confirmedAt != null || now.isBefore(session.rotatedAt.plus(config.overlap()))) {
            // Sent before the answer with the new token arrived, or crossed with it.
            return new RequestCredential(session.id, session.accountId, false, session.expiresAt, null, null);
        }
        return rotate(session, hash, now);
    }

    /// Replaces the token, unless another request does so at this moment: then that one's answer carries the new
    /// one.
    private RequestCredential rotate(Session session, byte[] shown, Instant now) {
        String token = Tokens.random();
        flush();
        int rotated = update(
                "tokenHash = ?1, previousHash = ?2, rotatedAt = ?3, confirmedAt = null where id = ?4 and rotatedAt = ?5",
                Tokens.hash(token),
                shown,
                now,
                session.id,
                session.rotatedAt);
        return new RequestCredential(
                session.id, session.accountId, false, session.expiresAt, null, rotated == 1 ? token : null);
    }

    /// The previous token is good until the browser has shown the new one, and for those requests that crossed with
    /// it.
    private boolean previousIsGood(Session session, Instant now) {
        return session.confirmedAt == null || now.isBefore(session.confirmedAt.plus(config.overlap()));
    }

    private static boolean isCurrent(Session session, byte[] hash) {
        return Arrays.equals(session.tokenHash, hash);
    }

    private Instant expiry(Session session, Instant now) {
        Instant idle = now.plus(config.idle());
        Instant longest = session.createdAt.plus(config.longest());
        return idle.isBefore(longest) ? idle : longest;
    }
}
