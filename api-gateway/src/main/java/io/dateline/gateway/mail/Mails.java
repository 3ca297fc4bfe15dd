package io.dateline.gateway.mail;

import io.dateline.contract.AlertRaised;
import io.dateline.contract.EventIds;
import io.dateline.gateway.account.LinkMade;
import io.dateline.gateway.mail.MailResource.MailView;
import io.dateline.platform.page.Cursor;
import io.dateline.platform.page.CursorInvalidException;
import io.dateline.platform.page.Page;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The mail outbox.
@ApplicationScoped
class Mails {

    private final EntityManager db;
    private final Delivery delivery;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    Mails(EntityManager db, Delivery delivery, MeterRegistry metrics, InstantSource clock) {
        this.db = db;
        this.delivery = delivery;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Writes the mail of an alert to an address, unless it is there.
    @Transactional(Transactional.TxType.MANDATORY)
    void write(AlertRaised alert, String recipient) {
        UUID id = EventIds.of("mail", alert.alertId(), recipient);
        if (db.find(Mail.class, id) != null) {
            return;
        }
        Instant now = clock.instant();
        boolean good = MailText.isAddress(recipient);
        Mail mail = new Mail();
        mail.id = id;
        mail.tenantId = alert.tenantId();
        mail.monitorId = alert.monitorId();
        mail.alertId = alert.alertId();
        mail.recipient = recipient;
        mail.subject = MailText.subject(alert);
        mail.text = MailText.text(alert, delivery.publicUrl());
        mail.createdAt = now;
        mail.state = good ? MailState.KEPT : MailState.FAILED;
        mail.dueAt = good && delivery.sends() ? now : null;
        mail.lastError = good ? null : "This is not one plain e-mail address.";
        db.persist(mail);
        count(good ? "kept" : "refused");
    }

    /// Writes the mail of a link that lets somebody in.
    @Transactional(Transactional.TxType.MANDATORY)
    void write(LinkMade made, String subject, String text) {
        Instant now = clock.instant();
        boolean good = MailText.isAddress(made.email());
        Mail mail = new Mail();
        mail.id = made.linkId();
        mail.tenantId = made.tenantId();
        mail.forAdmins = true;
        mail.recipient = made.email();
        mail.subject = subject;
        mail.text = text;
        mail.createdAt = now;
        mail.state = good ? MailState.KEPT : MailState.FAILED;
        mail.dueAt = good && delivery.sends() ? now : null;
        mail.lastError = good ? null : "This is not one plain e-mail address.";
        db.persist(mail);
        count(good ? "kept" : "refused");
    }

    /// @param forAdmins whether mails that let somebody in are to be among them
    @Transactional
    Page<MailView> ofTenant(UUID tenantId, boolean forAdmins, @Nullable String cursor, int limit) {
        List<String> after = cursor == null ? List.of() : Cursor.parse(cursor, 2);
        String older = after.isEmpty() ? "" : " and (createdAt < ?2 or createdAt = ?2 and id < ?3)";
        TypedQuery<Mail> query = db.createQuery(
                        "from Mail where tenantId = ?1" + (forAdmins ? "" : " and forAdmins = false") + older
                                + " order by createdAt desc, id desc",
                        Mail.class)
                .setParameter(1, tenantId)
                .setMaxResults(limit + 1);
        if (!after.isEmpty()) {
            query.setParameter(2, instant(after.get(0))).setParameter(3, uuid(after.get(1)));
        }
        return Page.of(query.getResultList(), limit, mail -> Cursor.of(mail.createdAt.toString(), mail.id.toString()))
                .map(MailView::of);
    }

    @Transactional
    Optional<MailView> find(UUID tenantId, boolean forAdmins, UUID id) {
        return Optional.ofNullable(db.find(Mail.class, id))
                .filter(mail -> mail.tenantId.equals(tenantId) && (forAdmins || !mail.forAdmins))
                .map(MailView::of);
    }

    void count(String outcome) {
        metrics.counter("dateline.outcome", "stage", "mail", "outcome", outcome).increment();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new CursorInvalidException();
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new CursorInvalidException();
        }
    }
}
