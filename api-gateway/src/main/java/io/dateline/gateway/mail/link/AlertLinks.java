package io.dateline.gateway.mail.link;

import io.dateline.gateway.delivery.target.Receivers;
import io.dateline.platform.secret.SignedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Signed names of an alert and of whom a mail about it reached. Good for a month after the mail, as long as the
/// target still leads to the address: who is no longer told of alerts does nothing about them either.
@ApplicationScoped
public class AlertLinks {

    private static final String USE = "alert";
    private static final Duration TERM = Duration.ofDays(30);

    private final SignedTexts signed;
    private final Receivers receivers;
    private final InstantSource clock;

    AlertLinks(SignedTexts signed, Receivers receivers, InstantSource clock) {
        this.signed = signed;
        this.receivers = receivers;
        this.clock = clock;
    }

    /// @param address that the mail went to
    record AlertLink(UUID tenantId, UUID targetId, UUID alertId, Instant until, String address) {}

    /// @param changedAt of the alert as the mail tells it: the same mail has the same links
    /// @return empty if this installation has no key to sign with
    public Optional<String> token(UUID tenantId, UUID targetId, UUID alertId, Instant changedAt, String address) {
        long until = changedAt.plus(TERM).getEpochSecond();
        return signed.token(USE, tenantId + " " + targetId + " " + alertId + " " + until + " " + address);
    }

    /// @return empty if this installation gave out no such link, or it is good no more
    Optional<AlertLink> link(String token) {
        return signed.text(USE, token)
                .map(AlertLinks::read)
                .filter(link -> link.until().isAfter(clock.instant()))
                .filter(this::isReached);
    }

    private static AlertLink read(String text) {
        String[] parts = text.split(" ", 5);
        return new AlertLink(
                UUID.fromString(parts[0]),
                UUID.fromString(parts[1]),
                UUID.fromString(parts[2]),
                Instant.ofEpochSecond(Long.parseLong(parts[3])),
                parts[4]);
    }

    private boolean isReached(AlertLink link) {
        return receivers
                .of(link.targetId())
                .filter(receiver -> link.address()
                        .equalsIgnoreCase(receiver.destination().settings().get("address")))
                .isPresent();
    }
}
