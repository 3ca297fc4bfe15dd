package io.dateline.gateway.account;

import io.dateline.gateway.account.password.Passwords;
import io.dateline.gateway.account.password.Usernames;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// Links that let somebody in once: invitations, and new passwords. Only a hash of each is kept.
@ApplicationScoped
public class AccountLinks {

    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration PASSWORD_RESET = Duration.ofHours(2);
    private static final int SECRET_BYTES = 32;

    private final AccountLinkRepository links;
    private final AccountRepository accounts;
    private final Rows rows;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Event<LinkMade> told;

    AccountLinks(
            AccountLinkRepository links,
            AccountRepository accounts,
            Rows rows,
            Passwords passwords,
            InstantSource clock,
            Event<LinkMade> told) {
        this.links = links;
        this.accounts = accounts;
        this.rows = rows;
        this.passwords = passwords;
        this.clock = clock;
        this.told = told;
    }

    /// @param path with the secret; shown this once
    public record Made(UUID id, String path, Instant expiresAt) {

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
        links.forgetUnused(account.id);
        AccountLink link = new AccountLink();
        link.id = made.id();
        link.tenantId = account.tenant.id;
        link.accountId = account.id;
        link.kind = kind;
        link.tokenHash = hash(secret);
        link.createdBy = by;
        link.createdAt = now;
        link.expiresAt = made.expiresAt();
        links.persist(link);
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
        Account account = links.use(hash(secret), clock.instant())
                .flatMap(link -> accounts.findByIdOptional(link.accountId))
                .orElseThrow(() -> new ProblemException(
                        410,
                        "link-spent",
                        "The link was used, or is too old. Ask an admin of your team for a new one."));
        account.passwordHash = passwords.chosen(password, List.of(account.username, account.tenant.name));
        rows.write("delete from session where account_id = ?", account.id);
        Log.infof("account link used accountId=%s", account.id);
        return AccountView.of(account);
    }

    /// Mails a link to whoever asks for a new password and has an address. Says nothing of whether it did. The
    /// operator's is not mailed: the outbox can be read by the admins of the operator's team.
    @Transactional
    public void forgotten(String username) {
        accounts.named(Usernames.normal(username))
                .filter(account -> account.email != null && !account.operator)
                .ifPresent(account -> make(account, LinkMade.Kind.PASSWORD_RESET, account.username));
    }

    @Scheduled(every = "1h", delayed = "3m")
    @Transactional
    void sweep() {
        links.forgetExpired(clock.instant().minus(INVITATION));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
