package io.dateline.gateway.mail.suppression;

import io.dateline.platform.secret.SignedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Signed names of a recipient and a purpose, good for ever and without signing in: who has the mail may stop the
/// mails, and nothing else.
@ApplicationScoped
public class UnsubscribeLinks {

    private static final String USE = "unsubscribe";

    private final SignedTexts signed;

    UnsubscribeLinks(SignedTexts signed) {
        this.signed = signed;
    }

    /// Of which mails a link is.
    record Recipient(UUID tenantId, Purpose purpose, String address) {}

    /// @return empty if this installation has no key to sign with
    public Optional<String> token(UUID tenantId, Purpose purpose, String address) {
        return signed.token(USE, tenantId + " " + purpose.word() + " " + address);
    }

    /// @return empty if this installation gave out no such link
    Optional<Recipient> recipient(String token) {
        return signed.text(USE, token).map(text -> {
            String[] parts = text.split(" ", 3);
            return new Recipient(UUID.fromString(parts[0]), Purpose.of(parts[1]), parts[2]);
        });
    }
}
