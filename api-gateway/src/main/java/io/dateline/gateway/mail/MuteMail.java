package io.dateline.gateway.mail;

import io.dateline.contract.id.EventIds;
import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.mail.post.MailAddress;
import io.dateline.gateway.routing.mute.MuteEndsSoon;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Tells whoever muted something for long that it is about to be heard again.
@ApplicationScoped
class MuteMail {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private final Mails mails;
    private final Accounts accounts;

    MuteMail(Mails mails, Accounts accounts) {
        this.mails = mails;
        this.accounts = accounts;
    }

    void onEndsSoon(@Observes MuteEndsSoon mute) {
        accounts.address(mute.author())
                // Who muted from a mail and has no account is named by the address.
                .or(() -> Optional.of(mute.author()).filter(MailAddress::isPlain))
                .ifPresent(address -> mails.write(
                        EventIds.of("mute-ends", mute.muteId()),
                        mute.tenantId(),
                        address,
                        "A mute of yours ends tomorrow",
                        "What you muted in Dateline is told again from " + TIME.format(mute.endsAt())
                                + ".\n\nUnder Alerts, Mutes you can see what it has held back, and mute it for longer.\n",
                        false));
    }
}
