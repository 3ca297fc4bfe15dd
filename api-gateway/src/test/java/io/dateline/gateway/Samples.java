package io.dateline.gateway;

import io.dateline.contract.Article;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.EventIds;
import io.dateline.contract.Findings;
import io.dateline.contract.Language;
import io.dateline.contract.Sentiment;
import io.dateline.contract.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Articles as analysis would tell of them.
public final class Samples {

    public static final Source SOURCE = new Source(EventIds.of("source", "daily-sample"), "Daily Sample", "GB", 2);

    private Samples() {}

    /// A word that stands in no other test's articles.
    public static String word() {
        return "brand" + UUID.randomUUID().toString().replace("-", "");
    }

    public static Article article(UUID id, int revision, @Nullable UUID tenantId, String title, String text) {
        Instant now = Instant.parse("2026-11-20T10:00:00Z");
        return new Article(
                id,
                revision,
                tenantId,
                tenantId == null ? SOURCE : null,
                "http://sample.localhost/" + id,
                "http://sample.localhost/" + id,
                title,
                text,
                List.of("Jane Doe"),
                null,
                null,
                now,
                now.plusSeconds(revision),
                null,
                null,
                List.of("cars"));
    }

    public static ArticleAnalysed analysed(Article article, int analysisVersion) {
        Findings findings = new Findings(
                new Language("en", 0.99),
                List.of(),
                List.of(),
                new Sentiment(Sentiment.Label.NEGATIVE, -0.8, List.of()),
                List.of(),
                null);
        return ArticleAnalysed.analysed(ArticleEnriched.of(article, analysisVersion, findings), null, null);
    }
}
