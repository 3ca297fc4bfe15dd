package io.dateline.contract.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One revision of one text at one canonical URL, as ingest-service stored it.
///
/// @param id stable identity over all revisions: UUIDv5 of the tenant, if any, and of the canonical URL, else the
///     given URL, else a hash of the text
/// @param revision 1 for the first, one more each time the headline or the text changed
/// @param tenantId the tenant that brought this text itself and alone may see it; null for public articles
/// @param source publisher; null for a tenant's own text
/// @param url where it was read, absolute; null for a text without one
/// @param canonicalUrl as the page names it, when it names one on its own site, else [#url] without tracking
///     parameters
/// @param title headline, plain text, NFC, one line; never blank
/// @param text main text, plain, NFC, paragraphs separated by one `\n`; never blank
/// @param byline authors' names in the order of the page; empty if unknown
/// @param publishedAt as the page or the feed states it; with a coarser [#publishedPrecision] the beginning of that
///     day, month or year in UTC; null if neither states it
/// @param publishedPrecision null exactly when [#publishedAt] is
/// @param firstSeenAt when Dateline first saw the article, the same for all its revisions
/// @param fetchedAt when this revision was read
/// @param dateline null if the text has none
/// @param declaredLanguage BCP 47, as the page or the feed claims; null if it does not; analysis decides for itself
/// @param tags keywords that the page or the feed gives, in their order
/// @param withdrawnAt when the page was found to be taken down after publication; the revision then repeats the last
///     words it carried; null while the page stands
/// @param page what else the page says; null for a text that was brought without a page, and for what was read before
///     this was kept
/// @param firstListing true if its feed listed it in the first answer that was ever read of it: it was there before
///     anybody looked, so it is no news; null for all others, and for what was read before this was kept
public record Article(
        UUID id,
        int revision,
        @Nullable UUID tenantId,
        @Nullable Source source,
        @Nullable String url,
        @Nullable String canonicalUrl,
        String title,
        String text,
        List<String> byline,
        @Nullable Instant publishedAt,
        @Nullable Precision publishedPrecision,
        Instant firstSeenAt,
        Instant fetchedAt,
        @Nullable Dateline dateline,
        @Nullable String declaredLanguage,
        List<String> tags,
        @Nullable Instant withdrawnAt,
        @Nullable PageFacts page,
        @Nullable Boolean firstListing) {

    public Article {
        if (revision < 1) {
            throw new IllegalArgumentException("revision " + revision + " of article " + id);
        }
        if (title.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("blank title or text of article " + id);
        }
        byline = byline == null ? List.of() : List.copyOf(byline);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }
}
