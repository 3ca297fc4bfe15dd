package io.dateline.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/// Texts that are given out in addresses and come back as they were: signed with the key of the installation, each for
/// one use. They are signed, not hidden: whoever has one can read it.
@ApplicationScoped
public class SignedTexts {

    private static final int MAX_LENGTH = 1_000;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final InstallationKey key;

    public SignedTexts(InstallationKey key) {
        this.key = key;
    }

    /// @param use what the text may be used for, and nothing else
    /// @return of letters that an address takes; empty if this installation has no key to sign with
    public Optional<String> token(String use, String text) {
        return key.isThere()
                ? Optional.of(ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "."
                        + ENCODER.encodeToString(key.signature(use, text)))
                : Optional.empty();
    }

    /// @return empty if this installation gave out no such token for this use
    public Optional<String> text(String use, String token) {
        int dot = token.indexOf('.');
        if (!key.isThere() || dot < 0 || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String text = new String(DECODER.decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            byte[] signature = DECODER.decode(token.substring(dot + 1));
            return MessageDigest.isEqual(signature, key.signature(use, text)) ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // No Base64: nothing that was given out.
            return Optional.empty();
        }
    }
}
