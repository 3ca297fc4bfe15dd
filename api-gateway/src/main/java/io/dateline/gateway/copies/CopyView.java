package io.dateline.gateway.copies;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Copies;
import io.dateline.gateway.article.KnownArticle;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of several articles with the same text.
///
/// @param copyOf the article it was most likely made from; null for one that nobody had before it
/// @param change what became of that one's text; null exactly when `copyOf` is
/// @param headlineChanged whether that one has another headline; null exactly when `copyOf` is
/// @param agency whom it credits, e.g. `Reuters`; null if nobody
record CopyView(
        UUID id,
        String title,
        @Nullable Source source,
        @Nullable String url,
        @Nullable Instant publishedAt,
        @Nullable Precision publishedPrecision,
        Instant firstSeenAt,
        @Nullable UUID copyOf,
        Copies.@Nullable Change change,
        @Nullable Boolean headlineChanged,
        @Nullable String agency) {

    static CopyView of(KnownArticle known) {
        Article article = known.article();
        Copies copies = known.copies();
        return new CopyView(
                article.id(),
                article.title(),
                article.source(),
                article.url(),
                article.publishedAt(),
                article.publishedPrecision(),
                article.firstSeenAt(),
                copies == null ? null : copies.copyOf(),
                copies == null ? null : copies.change(),
                copies == null ? null : copies.headlineChanged(),
                copies == null ? null : copies.agency());
    }
}
