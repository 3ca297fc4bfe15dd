package io.dateline.gateway.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Sessions of browsers. Only a hash of each token is kept.
@ApplicationScoped
class Sessions {

    /// Coarser than a request, so that reading a page does not write a row each time.
    private static final Duration TOUCH = Duration.ofMinutes(5);

    private final EntityManager db;
    private final SessionConfig config;
    private final InstantSource clock;

    Sessions(EntityManager db, SessionConfig config, InstantSource clock) {
        this.db = db;
        this.config = config;
        this.clock = clock;
    }

    /// A new session of the account; the admission's token is known to nobody else.
    @Transactional
    Admission open(UUID accountId) {
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
        db.persist(session);
        return new Admission(session.id, accountId, false, session.expiresAt, null, token);
    }

    /// @return empty if no session that is still good has this token
    @Transactional
    Optional<Admission> admit(String token) {
        Instant now = clock.instant();
        byte[] hash = Tokens.hash(token);
        Optional<Session> found = db.createQuery(
                        "from Session where (tokenHash = ?1 or previousHash = ?1) and expiresAt > ?2", Session.class)
                .setParameter(1, hash)
                .setParameter(2, now)
                .getResultStream()
                .findFirst();
        return found.filter(session -> isCurrent(session, hash) || previousIsGood(session, now))
                .map(session -> admit(session, hash, now));
    }

    @Transactional
    void close(String token) {
        db.createQuery("delete from Session where tokenHash = ?1 or previousHash = ?1")
                .setParameter(1, Tokens.hash(token))
                .executeUpdate();
    }

    @Scheduled(every = "10m", delayed = "1m")
    @Transactional
    void sweep() {
        db.createQuery("delete from Session where expiresAt <= ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
    }

    private Admission admit(Session session, byte[] hash, Instant now) {
        if (now.isAfter(session.lastUsedAt.plus(TOUCH))) {
            session.lastUsedAt = now;
            session.expiresAt = expiry(session, now);
        }
        if (isCurrent(session, hash)) {
            if (session.previousHash != null && session.confirmedAt == null) {
                session.confirmedAt = now;
            }
            if (now.isBefore(session.rotatedAt.plus(config.rotation()))) {
                return new Admission(session.id, session.accountId, false, session.expiresAt, null, null);
            }
        } else if (session.confirmedAt != null || now.isBefore(session.rotatedAt.plus(config.overlap()))) {
            // Sent before the answer with the new token arrived, or crossed with it.
            return new Admission(session.id, session.accountId, false, session.expiresAt, null, null);
        }
        return rotate(session, hash, now);
    }

    /// Replaces the token, unless another request does so at this moment: then that one's answer carries the new
    /// one.
    private Admission rotate(Session session, byte[] shown, Instant now) {
        String token = Tokens.random();
        db.flush();
        int rotated = db.createQuery("""
                        update Session set tokenHash = ?1, previousHash = ?2, rotatedAt = ?3, confirmedAt = null
                        where id = ?4 and rotatedAt = ?5""")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, shown)
                .setParameter(3, now)
                .setParameter(4, session.id)
                .setParameter(5, session.rotatedAt)
                .executeUpdate();
        return new Admission(
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
