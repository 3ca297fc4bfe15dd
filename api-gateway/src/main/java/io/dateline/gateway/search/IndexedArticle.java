package io.dateline.gateway.search;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Findings;
import io.dateline.gateway.match.field.ArticleFields;
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

    /// Half of what fits: OpenSearch is told twice the number, so that a removal has one of its own.
    private static final int MAX_REVISIONS = (1 << 22) - 1;

    private static final int MAX_VERSIONS = (1 << 20) - 1;

    /// Revision in the upper 24 bits, then analysis version and reading in 20 each; never negative. A message may
    /// claim any number, and OpenSearch refuses all that is sent together with a negative version.
    public static long version(Article article, int analysisVersion, int reading) {
        return (long) Math.clamp(article.revision(), 0, MAX_REVISIONS) << 40
                | (long) Math.clamp(analysisVersion, 0, MAX_VERSIONS) << 20
                | Math.clamp(reading, 0, MAX_VERSIONS);
    }
}
