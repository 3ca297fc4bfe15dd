package io.dateline.ingest.article;

import io.dateline.contract.EventIds;
import io.dateline.ingest.url.ArticleUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What makes two texts the same article: the canonical address, else the given one, else the text itself.
///
/// @param canonicalUrl null for a text without an address
record Identity(UUID id, @Nullable URI canonicalUrl) {

    static Identity of(Draft draft) {
        URI canonical = canonicalUrl(draft);
        String key = canonical == null ? hash(draft) : canonical.toString();
        UUID tenant = draft.tenantId();
        UUID id = tenant == null ? EventIds.of("article", key) : EventIds.of("article", tenant, key);
        return new Identity(id, canonical);
    }

    private static @Nullable URI canonicalUrl(Draft draft) {
        if (draft.url() != null) {
            return ArticleUrl.identity(draft.url(), draft.claimedUrl());
        }
        // Nobody says where it was read, so the claim cannot be checked; it harms nobody but the tenant that sent it.
        URI claimed = draft.claimedUrl();
        return claimed == null || draft.tenantId() == null ? null : ArticleUrl.withoutTracking(claimed);
    }

    private static String hash(Draft draft) {
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
