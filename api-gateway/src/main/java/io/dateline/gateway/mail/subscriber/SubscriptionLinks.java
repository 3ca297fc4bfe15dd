package io.dateline.gateway.mail.subscriber;

import io.dateline.gateway.http.PublicUrl;
import io.dateline.platform.secret.SignedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Signed names of an invitation. Good for a month, or until the address is invited again.
@ApplicationScoped
class SubscriptionLinks {

    private static final String USE = "subscription";
    private static final Duration TERM = Duration.ofDays(30);

    private final SignedTexts signed;
    private final PublicUrl publicUrl;
    private final InstantSource clock;

    SubscriptionLinks(SignedTexts signed, PublicUrl publicUrl, InstantSource clock) {
        this.signed = signed;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    record Invitation(UUID subscriber, Instant invitedAt) {}

    /// The page that asks; empty where this installation has no public address, or no key to sign with.
    Optional<String> url(UUID subscriber, Instant invitedAt) {
        return publicUrl
                .get()
                .flatMap(url -> signed.token(USE, subscriber + " " + invitedAt)
                        .map(token -> url + "/api/v1/subscriptions/" + token));
    }

    /// @return empty if this installation gave out no such link, or it is good no more
    Optional<Invitation> invitation(String token) {
        return signed.text(USE, token)
                .map(text -> text.split(" ", 2))
                .map(parts -> new Invitation(UUID.fromString(parts[0]), Instant.parse(parts[1])))
                .filter(invitation -> invitation.invitedAt().plus(TERM).isAfter(clock.instant()));
    }
}
