package io.dateline.gateway.identity;

import io.dateline.platform.text.Hashes;
import java.security.SecureRandom;
import java.util.Base64;

/// Secrets that cannot be guessed, and the form in which they are stored.
public final class Tokens {

    private static final int BYTES = 32;

    private Tokens() {}

    /// 256 random bits, as 43 characters that a cookie and a header can carry.
    public static String random() {
        byte[] bytes = new byte[BYTES];
        // Not a constant: a native executable would carry one seed into every start.
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// SHA-256. Slow hashing is for what people choose; nobody guesses 256 random bits.
    public static byte[] hash(String token) {
        return Hashes.sha256(token);
    }
}
