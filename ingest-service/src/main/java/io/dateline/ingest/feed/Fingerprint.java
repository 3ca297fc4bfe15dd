package io.dateline.ingest.feed;

import io.dateline.ingest.format.FeedReading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// SHA-256 of what a server or an entry said, to tell whether it says something else now.
final class Fingerprint {

    private Fingerprint() {}

    static byte[] of(byte[] body) {
        return sha256().digest(body);
    }

    /// The entry's words. Dates and guids are left out: an archive that is published again changes them all.
    static byte[] of(FeedReading.Entry entry) {
        MessageDigest digest = sha256();
        add(digest, entry.title());
        add(digest, entry.summary());
        return digest.digest();
    }

    static byte[] ofDate(FeedReading.Entry entry) {
        MessageDigest digest = sha256();
        add(digest, entry.updated() == null ? null : entry.updated().toString());
        return digest.digest();
    }

    private static void add(MessageDigest digest, @Nullable String part) {
        digest.update((byte) (part == null ? 0 : 1));
        if (part != null) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
