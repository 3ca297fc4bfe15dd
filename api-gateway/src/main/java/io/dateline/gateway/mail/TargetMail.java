package io.dateline.gateway.mail;

import io.dateline.contract.id.EventIds;
import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.delivery.target.TargetDisabled;
import io.dateline.gateway.delivery.target.TargetFailing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/// Tells the admins of a team that a target fails or was disabled: outside of the target itself.
@ApplicationScoped
class TargetMail {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private final Accounts accounts;
    private final Mails mails;
    private final MailSettings settings;

    TargetMail(Accounts accounts, Mails mails, MailSettings settings) {
        this.accounts = accounts;
        this.mails = mails;
        this.settings = settings;
    }

    void onFailing(@Observes TargetFailing failing) {
        String name = MailText.line(failing.name());
        write(
                failing.tenantId(),
                failing.targetId(),
                failing.since() + " " + failing.days(),
                "Nothing arrives at “" + name + "”",
                "Since " + TIME.format(failing.since()) + " nothing has arrived at the target “" + name + "” ("
                        + failing.kind() + ").\nThe last attempt: " + MailText.line(failing.lastError())
                        + "\n\nIt is tried on. If nothing arrives for 5 days, the target is disabled.\n");
    }

    void onDisabled(@Observes TargetDisabled disabled) {
        String name = MailText.line(disabled.name());
        write(
                disabled.tenantId(),
                disabled.targetId(),
                "disabled " + disabled.since(),
                "“" + name + "” is disabled",
                "Nothing is sent to the target “" + name + "” (" + disabled.kind() + ") any more.\n"
                        + MailText.line(disabled.reason()) + "\n\n" + disabled.waiting()
                        + " messages that waited for it were given up. Once it is mended, enable it, and they can be"
                        + " sent again.\n");
    }

    private void write(UUID tenantId, UUID targetId, String what, String subject, String text) {
        String page = settings.publicUrl()
                .map(url -> url + "/targets/" + targetId + "\n")
                .orElse("");
        for (String address : accounts.adminAddresses(tenantId)) {
            mails.write(EventIds.of("mail", targetId, what, address), tenantId, address, subject, text + page, true);
        }
    }
}
