package io.dateline.gateway.search;

import io.dateline.contract.Article;
import io.dateline.contract.Findings;
import io.dateline.gateway.match.ArticleFields;
import java.time.Instant;

/// An analysed article, as searches see it.
///
/// @param analysisVersion of two versions of one article the higher (revision, analysisVersion, reading) holds
/// @param reading 0 for the first by these models
public record IndexedArticle(Article article, int analysisVersion, int reading, Findings findings) {

    public IndexedArticle(Article article, int analysisVersion, Findings findings) {
        this(article, analysisVersion, 0, findings);
    }

    /// When it was published, or first seen where that is unknown; never later than first seen.
    public static Instant time(Article article) {
        return ArticleFields.time(article);
    }

    public long version() {
        return version(article, analysisVersion, reading);
    }

    /// Revision in the upper 24 bits, then analysis version and reading in 20 each.
    public static long version(Article article, int analysisVersion, int reading) {
        return (long) article.revision() << 40 | (long) analysisVersion << 20 | reading;
    }
}
