package io.dateline.gateway.mail;

import io.dateline.contract.id.EventIds;
import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.briefing.edition.EditionApproved;
import io.dateline.gateway.briefing.edition.EditionApproved.Bodies;
import io.dateline.gateway.mail.subscriber.Subscribers;
import io.dateline.gateway.mail.suppression.Purpose;
import io.dateline.gateway.mail.suppression.Suppressions;
import io.dateline.gateway.mail.suppression.UnsubscribeLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;

/// Mails an edition to each of its recipients, once, in the transaction that approved it: what was approved, and each
/// recipient's own way out.
@ApplicationScoped
class EditionMail {

    private final Mails mails;
    private final Accounts accounts;
    private final Subscribers subscribers;
    private final Suppressions suppressions;
    private final UnsubscribeLinks links;
    private final MailSettings settings;

    EditionMail(
            Mails mails,
            Accounts accounts,
            Subscribers subscribers,
            Suppressions suppressions,
            UnsubscribeLinks links,
            MailSettings settings) {
        this.mails = mails;
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.links = links;
        this.settings = settings;
    }

    void onApproved(@Observes EditionApproved edition) {
        for (String recipient : edition.recipients()) {
            // Whoever left the team since gets none.
            if (accounts.isMember(edition.tenantId(), recipient)) {
                accounts.address(recipient).ifPresent(address -> write(edition, edition.inside(), address));
            }
        }
        subscribers.receiving(edition.briefingId()).forEach(address -> write(edition, edition.outside(), address));
    }

    private void write(EditionApproved edition, Bodies bodies, String address) {
        if (suppressions.of(edition.tenantId(), address, Purpose.BRIEFINGS).isPresent()) {
            return;
        }
        Optional<String> stop = stop(edition.tenantId(), address);
        mails.writeEdition(
                EventIds.of("edition-mail", edition.editionId(), address),
                edition,
                address,
                bodies.text()
                        + stop.map(url -> "Stop these mails: " + url + "\n").orElse(""),
                bodies.html()
                        .replace(
                                EditionApproved.STOP,
                                stop.map(url -> " <a href=\"" + url + "\" style=\"color:#0b57d0\">Stop these mails</a>")
                                        .orElse("")));
    }

    /// The page that stops such mails; empty where this installation has no public address, or no key to sign with.
    Optional<String> stop(UUID tenantId, String address) {
        return settings.publicUrl()
                .flatMap(url -> links.token(tenantId, Purpose.BRIEFINGS, address)
                        .map(token -> url + "/api/v1/unsubscribe/" + token));
    }
}
