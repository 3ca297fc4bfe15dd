package io.dateline.gateway.mail;

import io.dateline.gateway.mail.subscriber.SubscriberInvited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Asks somebody outside of a team, once for each invitation, whether they want a briefing.
@ApplicationScoped
class InvitationMail {

    private final Mails mails;

    InvitationMail(Mails mails) {
        this.mails = mails;
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
