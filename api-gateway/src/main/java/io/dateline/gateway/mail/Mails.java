package io.dateline.gateway.mail;

import io.dateline.gateway.briefing.edition.EditionApproved;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.delivery.Deliveries;
import io.dateline.gateway.delivery.DeliveryConfig;
import io.dateline.gateway.mail.AlertLetters.AlertLetter;
import io.dateline.gateway.mail.MailResource.MailView;
import io.dateline.gateway.mail.post.MailAddress;
import io.dateline.platform.page.Page;
import io.dateline.platform.page.TimeCursor;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The mail outbox.
@ApplicationScoped
class Mails implements PanacheRepositoryBase<Mail, UUID> {

    private final MailSettings settings;
    private final Deliveries deliveries;
    private final DeliveryConfig config;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    Mails(
            MailSettings settings,
            Deliveries deliveries,
            DeliveryConfig config,
            MeterRegistry metrics,
            InstantSource clock) {
        this.settings = settings;
        this.deliveries = deliveries;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Writes a mail for somebody's account.
    ///
    /// @param id the same for the same mail
    /// @param forAdmins whether only admins may read it
    @Transactional(Transactional.TxType.MANDATORY)
    void write(UUID id, UUID tenantId, String recipient, String subject, String text, boolean forAdmins) {
        Mail mail = mail(id, tenantId, recipient);
        mail.forAdmins = forAdmins;
        mail.subject = subject;
        mail.text = text;
        write(mail, "account");
    }

    /// Writes an edition to one of its recipients.
    ///
    /// @param id the same for the same edition and recipient
    @Transactional(Transactional.TxType.MANDATORY)
    void writeEdition(UUID id, EditionApproved edition, String recipient, String text, String html) {
        Mail mail = mail(id, edition.tenantId(), recipient);
        mail.editionId = edition.editionId();
        mail.subject = edition.subject();
        mail.text = text;
        mail.html = html;
        write(mail, "edition");
    }

    private Mail mail(UUID id, UUID tenantId, String recipient) {
        Mail mail = new Mail();
        mail.id = id;
        mail.tenantId = tenantId;
        mail.recipient = recipient;
        mail.createdAt = clock.instant();
        mail.state = MailState.KEPT;
        return mail;
    }

    private void write(Mail mail, String change) {
        if (findById(mail.id) != null) {
            return;
        }
        if (!MailAddress.isPlain(mail.recipient)) {
            mail.state = MailState.FAILED;
            mail.lastError = "This is not one plain e-mail address.";
        }
        persistAndFlush(mail);
        if (mail.state == MailState.KEPT && settings.sends()) {
            deliveries.planWritten(mail.tenantId, mail.id, MailChannel.KIND, change);
        }
        count(mail.state == MailState.KEPT ? "kept" : "refused");
    }

    /// Writes the mail of a delivery of an alert, as it is sent; once more if it is sent once more.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(Message message, AlertLetter letter, String messageId) {
        Mail before = findById(message.deliveryId());
        Mail mail = before == null ? mail(message.deliveryId(), message.tenantId(), letter.recipient()) : before;
        mail.monitorId = message.monitorId();
        mail.alertId = message.test() ? null : message.alertId();
        mail.subject = letter.subject();
        mail.text = letter.text();
        mail.html = letter.html();
        mail.messageId = messageId;
        if (before == null) {
            persist(mail);
            count("kept");
        }
    }

    /// Mails to one address that carry one message's id: those about one alert to several targets share it.
    ///
    /// @param id of the mail whose id is the message's; null for none
    @Transactional(Transactional.TxType.MANDATORY)
    List<Mail> sentAs(String messageId, String recipient, @Nullable UUID id) {
        return list(
                "(messageId = ?1 or id = ?2) and lower(recipient) = lower(?3) and state = ?4",
                messageId,
                id,
                recipient,
                MailState.SENT);
    }

    /// Mails are kept as long as deliveries.
    @Scheduled(every = "6h", delayed = "12m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySixHours() {
        Instant before = clock.instant().minus(config.keep());
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> forget(before));
        } while (removed > 0);
    }

    /// Removes what is older, as much as one transaction does well.
    ///
    /// @return how many
    @Transactional(Transactional.TxType.MANDATORY)
    int forget(Instant before) {
        return Math.toIntExact(delete(
                "id in (select m.id from Mail m where m.createdAt < ?1 order by m.createdAt limit 5000)", before));
    }

    @Transactional
    Optional<Mail> written(UUID id) {
        return findByIdOptional(id);
    }

    /// The mail's delivery is over.
    ///
    /// @param error null if it was sent
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Mail> ended(UUID id, boolean sent, @Nullable String error) {
        Optional<Mail> found = findByIdOptional(id);
        found.ifPresent(mail -> {
            if (!sent) {
                mail.state = MailState.FAILED;
            } else if (settings.sends()) {
                mail.state = MailState.SENT;
                mail.sentAt = clock.instant();
            }
            mail.lastError = error;
        });
        return found;
    }

    /// @param forAdmins whether mails that let somebody in are to be among them
    @Transactional
    Page<MailView> ofTenant(UUID tenantId, boolean forAdmins, @Nullable String cursor, int limit) {
        String list = "mails " + tenantId;
        TimeCursor after = TimeCursor.parse(list, cursor);
        String shown = "tenantId = ?1 and (forAdmins = false or ?2 = true)";
        String order = " order by createdAt desc, id desc";
        PanacheQuery<Mail> found = after == null
                ? find(shown + order, tenantId, forAdmins)
                : find(
                        shown + " and (createdAt < ?3 or createdAt = ?3 and id < ?4)" + order,
                        tenantId,
                        forAdmins,
                        after.time(),
                        after.id());
        return Page.of(found.page(0, limit + 1).list(), limit, mail -> new TimeCursor(mail.createdAt, mail.id).of(list))
                .map(MailView::of);
    }

    @Transactional
    Optional<MailView> find(UUID tenantId, boolean forAdmins, UUID id) {
        return findByIdOptional(id)
                .filter(mail -> mail.tenantId.equals(tenantId) && (forAdmins || !mail.forAdmins))
                .map(MailView::of);
    }

    void count(String outcome) {
        metrics.counter("dateline.outcome", "stage", "mail", "outcome", outcome).increment();
    }
}
