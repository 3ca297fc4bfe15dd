package io.dateline.gateway.account;

import io.dateline.platform.problem.ProblemException;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Links that let somebody in once: invitations, and new passwords. Only a hash of each is kept.
@ApplicationScoped
public class AccountLinks {

    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration PASSWORD_RESET = Duration.ofHours(2);
    private static final int SECRET_BYTES = 32;

    private final EntityManager db;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Event<LinkMade> told;

    AccountLinks(EntityManager db, Passwords passwords, InstantSource clock, Event<LinkMade> told) {
        this.db = db;
        this.passwords = passwords;
        this.clock = clock;
        this.told = told;
    }

    /// @param path with the secret; shown this once
    record Made(UUID id, String path, Instant expiresAt) {

        @Override
        public String toString() {
            return "Made[id=" + id + "]";
        }
    }

    /// A link of the account; those made before it are worth nothing from here on.
    @Transactional(Transactional.TxType.MANDATORY)
    Made make(Account account, LinkMade.Kind kind, String by) {
        Instant now = clock.instant();
        byte[] bytes = new byte[SECRET_BYTES];
        // Not a constant: a native executable would carry one seed into every start.
        new SecureRandom().nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Made made = new Made(
                UUID.randomUUID(),
                "/welcome#" + secret,
                now.plus(kind == LinkMade.Kind.INVITATION ? INVITATION : PASSWORD_RESET));
        db.createNativeQuery("delete from account_link where account_id = ?1 and used_at is null")
                .setParameter(1, account.id)
                .executeUpdate();
        db.createNativeQuery("""
                        insert into account_link (id, tenant_id, account_id, kind, token_hash, created_by, created_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                .setParameter(1, made.id())
                .setParameter(2, account.tenant.id)
                .setParameter(3, account.id)
                .setParameter(4, kind.name())
                .setParameter(5, hash(secret))
                .setParameter(6, by)
                .setParameter(7, now)
                .setParameter(8, made.expiresAt())
                .executeUpdate();
        String email = account.email;
        if (email != null) {
            told.fire(new LinkMade(
                    made.id(), account.tenant.id, email, kind, account.username, by, made.path(), made.expiresAt()));
        }
        Log.infof("account link made accountId=%s kind=%s", account.id, kind);
        return made;
    }

    /// Sets the password of the account that a link is for; its sessions end.
    ///
    /// @return the account that may sign in now
    /// @throws ProblemException the link is unknown, was used, or is too old
    @Transactional
    public AccountView redeem(String secret, String password) {
        Instant now = clock.instant();
        Optional<?> accountId = db.createNativeQuery("""
                        update account_link set used_at = ?1 where token_hash = ?2 and used_at is null and expires_at > ?1
                        returning account_id""", UUID.class)
                .setParameter(1, now)
                .setParameter(2, hash(secret))
                .getResultStream()
                .findFirst();
        Account account = accountId
                .map(id -> db.find(Account.class, id))
                .orElseThrow(() -> new ProblemException(
                        410,
                        "link-spent",
                        "The link was used, or is too old. Ask an admin of your team for a new one."));
        account.passwordHash = passwords.hash(password);
        db.createNativeQuery("delete from session where account_id = ?1")
                .setParameter(1, account.id)
                .executeUpdate();
        Log.infof("account link used accountId=%s", account.id);
        return AccountView.of(account);
    }

    /// Mails a link to whoever asks for a new password and has an address. Says nothing of whether it did. The
    /// operator's
    /// is not mailed: the outbox can be read by the admins of the operator's team.
    @Transactional
    public void forgotten(String username) {
        db.createQuery("from Account a join fetch a.tenant where a.username = ?1", Account.class)
                .setParameter(1, Usernames.normal(username))
                .getResultStream()
                .filter(account -> account.email != null && !account.operator)
                .findFirst()
                .ifPresent(account -> make(account, LinkMade.Kind.PASSWORD_RESET, account.username));
    }

    @Scheduled(every = "1h", delayed = "3m")
    @Transactional
    void sweep() {
        db.createNativeQuery("delete from account_link where expires_at < ?1")
                .setParameter(1, clock.instant().minus(INVITATION))
                .executeUpdate();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
