package io.dateline.ingest.article;

import io.dateline.contract.article.Source;
import io.dateline.ingest.url.WebUrl;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose text it is, and where and when it was read.
///
/// @param tenantId the tenant that brought it; null for a public article
/// @param source null for a text that no source published
/// @param url after redirects; null for a text without an address
public record Origin(
        @Nullable UUID tenantId,
        @Nullable Source source,
        @Nullable URI url,
        Instant fetchedAt) {

    @Nullable
    URI resolve(String link) {
        return WebUrl.resolve(url == null ? URI.create("https://unknown.invalid/") : url, link);
    }
}
