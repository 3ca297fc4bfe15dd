package io.dateline.gateway.mail;

import io.dateline.contract.AlertRaised;
import io.dateline.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Makes mails of alerts.
@ApplicationScoped
class MailConsumer {

    private final Inbox inbox;
    private final Mails mails;
    private final Instance<MailTargets> targets;

    MailConsumer(Inbox inbox, Mails mails, Instance<MailTargets> targets) {
        this.inbox = inbox;
        this.mails = mails;
        this.targets = targets;
    }

    @Incoming("mail-alerts")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.receive("mail", message, AlertRaised.class, this::write);
    }

    private void write(AlertRaised alert) {
        for (MailTargets known : targets) {
            known.of(alert).stream().distinct().forEach(recipient -> mails.write(alert, recipient));
        }
    }
}
