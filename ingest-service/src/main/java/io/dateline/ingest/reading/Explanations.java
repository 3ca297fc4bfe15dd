package io.dateline.ingest.reading;

import io.dateline.ingest.api.article.Explanation;
import io.dateline.ingest.api.article.PageToExplain;
import io.dateline.ingest.extract.Choice;
import io.dateline.ingest.extract.Extraction;
import io.dateline.ingest.extract.Extraction.Extracted;
import io.dateline.ingest.extract.Extraction.NotAnArticle;
import io.dateline.ingest.extract.Extractor;
import io.dateline.ingest.extract.FeedHints;
import io.dateline.ingest.extract.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers why articles and pages read as they do.
@ApplicationScoped
class Explanations {

    private final Readings readings;
    private final Extractor extractor = new Extractor();

    Explanations(Readings readings) {
        this.readings = readings;
    }

    /// @param tenant who asks; an article of another tenant is answered as one that is not there
    @Transactional
    Explanation ofArticle(UUID id, UUID tenant) {
        return readings.latest(id, tenant)
                .map(read ->
                        new Explanation(id, read.revision, Explanation.EXTRACTED, null, choices(read.why), read.page))
                .orElseThrow(() -> new ReadingNotFoundException(id));
    }

    /// Reads a page as if it had been fetched, and keeps nothing of it.
    Explanation ofPage(PageToExplain page) {
        byte[] body = page.html().getBytes(StandardCharsets.UTF_8);
        Extraction extraction =
                extractor.extract(new Page(body, "text/html; charset=utf-8", address(page.url()), FeedHints.NONE));
        return switch (extraction) {
            case Extracted extracted -> {
                Reading reading = Reading.of(extracted);
                yield new Explanation(null, null, Explanation.EXTRACTED, null, choices(reading.why()), reading.page());
            }
            case NotAnArticle(Extraction.Reason reason, String detail) ->
                new Explanation(null, null, reason.label(), detail, List.of(), null);
        };
    }

    private static List<Explanation.Choice> choices(List<Choice> made) {
        return made.stream()
                .map(choice -> new Explanation.Choice(choice.part(), choice.value(), choice.reason()))
                .toList();
    }

    private static @Nullable URI address(@Nullable String url) {
        try {
            return url == null || url.isBlank() ? null : URI.create(url.strip());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
