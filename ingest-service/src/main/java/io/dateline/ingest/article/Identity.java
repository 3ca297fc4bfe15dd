package io.dateline.ingest.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which article a text is.
///
/// @param canonicalUrl null for a text without an address
/// @param own address under which it is known from now on; null for a text without an address
/// @param named addresses that lead to it as well
record Identity(
        UUID id, @Nullable URI canonicalUrl, @Nullable UUID own, List<UUID> named) {

    static String hash(Draft draft) {
        return HexFormat.of().formatHex(sha256(draft.text()));
    }

    /// Of headline and text: what makes a new revision.
    static byte[] contentHash(Draft draft) {
        return sha256(draft.title() + "\n" + draft.text());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
