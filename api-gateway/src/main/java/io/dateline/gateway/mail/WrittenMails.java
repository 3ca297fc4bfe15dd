package io.dateline.gateway.mail;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.delivery.port.DeliveryEnded;
import io.dateline.gateway.delivery.port.WrittenMessages;
import io.dateline.gateway.mail.post.Letter;
import io.dateline.gateway.mail.post.MailPost;
import io.dateline.gateway.mail.suppression.Purpose;
import io.dateline.gateway.mail.suppression.Suppression;
import io.dateline.gateway.mail.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Sends the mails that were written out when they were planned, and notes how all mails end.
@ApplicationScoped
class WrittenMails implements WrittenMessages {

    private final Mails mails;
    private final MailPost post;
    private final Suppressions suppressions;
    private final MailSettings settings;
    private final EditionMail editions;

    WrittenMails(Mails mails, MailPost post, Suppressions suppressions, MailSettings settings, EditionMail editions) {
        this.mails = mails;
        this.post = post;
        this.suppressions = suppressions;
        this.settings = settings;
        this.editions = editions;
    }

    @Override
    public String kind() {
        return MailChannel.KIND;
    }

    @Override
    public Answer send(UUID id) {
        Mail mail = mails.written(id).orElse(null);
        if (mail == null) {
            return new Answer.Refused(null, "The mail is gone.");
        }
        Optional<Suppression> suppressed = suppressions.of(mail.tenantId, mail.recipient, purpose(mail));
        if (suppressed.isPresent()) {
            return new Answer.Refused(
                    null, "The address gets no mails: " + suppressed.get().cause() + ".");
        }
        String messageId = mail.id + "@" + settings.domain();
        return post.send(
                new Letter(mail.recipient, mail.subject, mail.text, mail.html, headers(mail, messageId)), messageId);
    }

    private Map<String, String> headers(Mail mail, String messageId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Message-ID", "<" + messageId + ">");
        if (mail.editionId != null) {
            headers.put("List-Id", "<briefings." + mail.tenantId + "." + settings.domain() + ">");
            editions.stop(mail.tenantId, mail.recipient).ifPresent(url -> {
                headers.put("List-Unsubscribe", "<" + url + ">");
                headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            });
        }
        return headers;
    }

    void onEnded(@Observes DeliveryEnded ended) {
        if (!ended.kind().equals(MailChannel.KIND)) {
            return;
        }
        mails.ended(ended.deliveryId(), ended.sent(), ended.error()).ifPresent(mail -> {
            String error = ended.error();
            if (!ended.sent() && error != null) {
                suppressions.bounced(mail.tenantId, mail.id, mail.recipient, purpose(mail), ended.status(), error);
            }
        });
    }

    static Purpose purpose(Mail mail) {
        if (mail.editionId != null) {
            return Purpose.BRIEFINGS;
        }
        return mail.alertId == null ? Purpose.ACCOUNT : Purpose.ALERTS;
    }
}
