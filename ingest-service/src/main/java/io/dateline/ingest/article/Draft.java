package io.dateline.ingest.article;

import io.dateline.contract.article.Dateline;
import io.dateline.contract.article.Precision;
import io.dateline.contract.article.Source;
import io.dateline.ingest.extract.Extraction.Extracted;
import io.dateline.ingest.reading.Reading;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text that was read and may be new.
///
/// @param tenantId the tenant that brought it; null for a public article
/// @param url where it was read; null for a text without an address
/// @param claimedUrl what the page names as its canonical address; null if it names none
/// @param publishedPrecision null exactly when `publishedAt` is
/// @param reading how the page was read
public record Draft(
        @Nullable UUID tenantId,
        @Nullable Source source,
        @Nullable URI url,
        @Nullable URI claimedUrl,
        String title,
        String text,
        List<String> byline,
        @Nullable Instant publishedAt,
        @Nullable Precision publishedPrecision,
        @Nullable Dateline dateline,
        @Nullable String declaredLanguage,
        List<String> tags,
        Instant fetchedAt,
        Reading reading) {

    private static final int MAX_TITLE_LENGTH = 2_000;
    private static final Instant EARLIEST = Instant.parse("1500-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public Draft {
        text = StorableText.of(text);
        String headline = StorableText.line(title, MAX_TITLE_LENGTH);
        title = headline == null ? firstLine(text) : headline;
        byline = lines(byline);
        tags = lines(tags);
        if (publishedAt != null && (publishedAt.isBefore(EARLIEST) || publishedAt.isAfter(LATEST))) {
            publishedAt = null;
            publishedPrecision = null;
        }
    }

    /// @param origin whose text it is and where it was read
    public static Draft of(Extracted extracted, Origin origin) {
        return new Draft(
                origin.tenantId(),
                origin.source(),
                origin.url(),
                extracted.canonicalUrl() == null ? null : origin.resolve(extracted.canonicalUrl()),
                extracted.title(),
                extracted.text(),
                extracted.byline(),
                extracted.published() == null ? null : extracted.published().at(),
                extracted.published() == null ? null : extracted.published().precision(),
                extracted.dateline(),
                extracted.declaredLanguage(),
                extracted.tags(),
                origin.fetchedAt(),
                Reading.of(extracted));
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        String line = StorableText.line(end < 0 ? text : text.substring(0, end), 200);
        if (line == null) {
            throw new IllegalArgumentException("an article without title and text");
        }
        return line;
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream()
                .map(text -> StorableText.line(text, 300))
                .filter(line -> line != null)
                .distinct()
                .limit(100)
                .toList();
    }
}
