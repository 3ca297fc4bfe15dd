package io.dateline.gateway.mail;

import io.dateline.gateway.account.LinkMade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Mails the links that let somebody in.
@ApplicationScoped
class LinkMail {

    private final Mails mails;
    private final Delivery delivery;

    LinkMail(Mails mails, Delivery delivery) {
        this.mails = mails;
        this.delivery = delivery;
    }

    void onMade(@Observes LinkMade made) {
        mails.write(made, MailText.subject(made), MailText.text(made, delivery.publicUrl()));
    }
}
