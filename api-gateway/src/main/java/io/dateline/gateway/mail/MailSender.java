package io.dateline.gateway.mail;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends the mails that are due. Instances take different ones; a mail whose sender died is taken again, so that a
/// mail may arrive twice but is never lost; both copies have the same `Message-ID`.
@ApplicationScoped
class MailSender {

    /// Longer than sending one takes with every time limit met.
    private static final Duration LEASE = Duration.ofMinutes(5);

    /// After 1, 2, 4, … minutes: the last attempt is about four hours after the first.
    private static final int MOST_ATTEMPTS = 9;

    private static final int LONGEST_ERROR = 500;

    private final EntityManager db;
    private final Mailer mailer;
    private final Delivery delivery;
    private final Mails mails;
    private final InstantSource clock;

    MailSender(EntityManager db, Mailer mailer, Delivery delivery, Mails mails, InstantSource clock) {
        this.db = db;
        this.mailer = mailer;
        this.delivery = delivery;
        this.mails = mails;
        this.clock = clock;
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendDue() {
        if (delivery.sends()) {
            sendAll();
        }
    }

    /// @return how many were tried
    int sendAll() {
        int tried = 0;
        for (Optional<Mail> mail = lease(); mail.isPresent(); mail = lease()) {
            send(mail.get());
            tried++;
        }
        return tried;
    }

    /// Takes one: until the lease is over nobody else does. The attempt counts from here, so that a mail that kills
    /// its sender is given up one day.
    private Optional<Mail> lease() {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Mail> due =
                    db.createNativeQuery("""
                            select * from mail where due_at <= ?1 order by due_at limit 1
                            for update skip locked""", Mail.class).setParameter(1, now).getResultList();
            due.forEach(mail -> {
                mail.attempts++;
                mail.dueAt = now.plus(LEASE);
            });
            return due.stream().findFirst();
        });
    }

    private void send(Mail mail) {
        try {
            mailer.send(io.quarkus.mailer.Mail.withText(mail.recipient, mail.subject, mail.text)
                    .addHeader("Message-ID", "<" + mail.id + "@dateline>")
                    .addHeader("Auto-Submitted", "auto-generated"));
            finish(mail, MailState.SENT, null, null);
            mails.count("sent");
        } catch (RuntimeException e) {
            boolean givenUp = mail.attempts >= MOST_ATTEMPTS;
            Instant next = clock.instant().plus(Duration.ofMinutes(1L << (mail.attempts - 1)));
            finish(mail, givenUp ? MailState.FAILED : MailState.KEPT, givenUp ? null : next, reason(e));
            mails.count(givenUp ? "failed" : "retried");
            Log.warnf("mail not sent mailId=%s attempt=%d reason=%s", mail.id, mail.attempts, e.getClass());
        }
    }

    private void finish(Mail mail, MailState state, @Nullable Instant dueAt, @Nullable String error) {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createQuery("""
                        update Mail set state = ?1, dueAt = ?2, lastError = ?3, sentAt = ?4 where id = ?5""")
                        .setParameter(1, state)
                        .setParameter(2, dueAt)
                        .setParameter(3, error)
                        .setParameter(4, state == MailState.SENT ? clock.instant() : null)
                        .setParameter(5, mail.id)
                        .executeUpdate());
    }

    private static String reason(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = String.valueOf(cause.getMessage());
        return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
    }
}
