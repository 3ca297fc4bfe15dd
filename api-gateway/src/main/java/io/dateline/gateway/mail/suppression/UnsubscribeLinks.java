package io.dateline.gateway.mail.suppression;

import io.dateline.platform.secret.InstallationKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Signed names of a recipient and a purpose, good for ever and without signing in: who has the mail may stop the
/// mails, and nothing else.
@ApplicationScoped
public class UnsubscribeLinks {

    private static final String USE = "unsubscribe";
    private static final int MAX_LENGTH = 1_000;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final InstallationKey key;

    UnsubscribeLinks(InstallationKey key) {
        this.key = key;
    }

    /// Of which mails a link is.
    record Recipient(UUID tenantId, Purpose purpose, String address) {}

    /// @return empty if this installation has no key to sign with
    public Optional<String> token(UUID tenantId, Purpose purpose, String address) {
        if (!key.isThere()) {
            return Optional.empty();
        }
        String text = tenantId + " " + purpose.word() + " " + address;
        return Optional.of(ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "."
                + ENCODER.encodeToString(key.signature(USE, text)));
    }

    /// @return empty if this installation gave out no such link
    Optional<Recipient> recipient(String token) {
        int dot = token.indexOf('.');
        if (!key.isThere() || dot < 0 || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            String[] parts = text.split(" ", 3);
            if (!MessageDigest.isEqual(signature, key.signature(USE, text)) || parts.length != 3) {
                return Optional.empty();
            }
            return Optional.of(new Recipient(UUID.fromString(parts[0]), Purpose.of(parts[1]), parts[2]));
        } catch (IllegalArgumentException e) {
            // No Base64: nothing that was given out.
            return Optional.empty();
        }
    }
}
