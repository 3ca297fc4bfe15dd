package io.dateline.ingest.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The proof that a push comes from the hub that was given the secret (`X-Hub-Signature`). Pure.
final class Signature {

    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private Signature() {}

    /// @param header `method=hex`; null if there is none
    static boolean isRight(@Nullable String header, byte[] body, String secret) {
        String[] parts = header == null ? new String[0] : header.strip().split("=", 2);
        String method = parts.length < 2 ? null : METHODS.get(parts[0].toLowerCase(Locale.ROOT));
        if (method == null) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            byte[] given = HexFormat.of().parseHex(parts[1].strip().toLowerCase(Locale.ROOT));
            return MessageDigest.isEqual(mac.doFinal(body), given);
        } catch (IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + method, e);
        }
    }
}
