package io.dateline.gateway.search;

import io.dateline.contract.Article;
import io.dateline.contract.Findings;
import io.dateline.gateway.match.ArticleFields;
import java.time.Instant;

/// An analysed article, as searches see it.
///
/// @param analysisVersion of two versions of one article the higher (revision, analysisVersion) holds
public record IndexedArticle(Article article, int analysisVersion, Findings findings) {

    /// When it was published, or first seen where that is unknown; never later than first seen.
    public static Instant time(Article article) {
        return ArticleFields.time(article);
    }

    /// Revision in the upper half, analysis version in the lower.
    public long version() {
        return (long) article.revision() << 32 | analysisVersion;
    }
}
