package io.dateline.gateway.mail;

import io.dateline.gateway.account.LinkMade;
import io.dateline.gateway.mail.subscriber.SubscriberInvited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Mails the links that let somebody in, and those that ask somebody outside whether they want a briefing.
@ApplicationScoped
class LinkMail {

    private final Mails mails;
    private final MailSettings settings;

    LinkMail(Mails mails, MailSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    void onMade(@Observes LinkMade made) {
        mails.write(
                made.linkId(),
                made.tenantId(),
                made.email(),
                MailText.subject(made),
                MailText.text(made, settings.publicUrl()),
                true);
    }

    void onInvited(@Observes SubscriberInvited invited) {
        mails.write(
                invited.id(),
                invited.tenantId(),
                invited.address(),
                MailText.subject(invited),
                MailText.text(invited),
                true);
    }
}
