package io.dateline.gateway.channel.webhook;

import io.dateline.gateway.channel.TargetInvalidException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key that signs what goes to one webhook, as Standard Webhooks writes it: `whsec_` and base64 of its bytes.
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int LENGTH = 32;
    private static final int MIN_LENGTH = 24;
    private static final int MAX_LENGTH = 64;
    private static final int MAX_SIGNATURES = 10;

    /// As Standard Webhooks has it: what is older may be somebody's copy.
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /// Makes a new one of 32 random bytes.
    ///
    /// @return as receivers are given it
    public static String generate(SecureRandom random) {
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /// @throws TargetInvalidException for what is none
    public static WebhookSecret parse(String text) {
        String hint = "It is whsec_ and 24 to 64 bytes in base64; leave it out to be given one.";
        if (!text.startsWith(PREFIX)) {
            throw new TargetInvalidException("secret", "The signing secret does not begin with whsec_.", hint);
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new TargetInvalidException("secret", "The signing secret is no base64.", hint);
        }
        if (key.length < MIN_LENGTH || key.length > MAX_LENGTH) {
            throw new TargetInvalidException("secret", "The signing secret has " + key.length + " bytes.", hint);
        }
        return new WebhookSecret(key);
    }

    /// Signs exactly the bytes that are sent.
    ///
    /// @return `v1,` and the signature in base64
    public String sign(String id, Instant attempted, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((id + "." + attempted.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /// Whether one of the signatures that came with a body is of this secret, and fresh.
    ///
    /// @param signatures as the header `webhook-signature` has them, with blanks between
    /// @param timestamp as the header `webhook-timestamp` has it, seconds
    public boolean signed(String id, String timestamp, String signatures, byte[] body, Instant now) {
        Instant attempted;
        try {
            attempted = Instant.ofEpochSecond(Long.parseLong(timestamp));
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
        if (Duration.between(attempted, now).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        byte[] expected = sign(id, attempted, body).getBytes(StandardCharsets.UTF_8);
        boolean signed = false;
        for (String signature : signatures.split(" ", MAX_SIGNATURES)) {
            signed |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        }
        return signed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookSecret secret && Arrays.equals(key, secret.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
