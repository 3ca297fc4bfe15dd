package io.dateline.gateway;

import io.dateline.contract.Article;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.Copies;
import io.dateline.contract.Entity;
import io.dateline.contract.EventIds;
import io.dateline.contract.Findings;
import io.dateline.contract.Language;
import io.dateline.contract.Precision;
import io.dateline.contract.Sentiment;
import io.dateline.contract.Source;
import io.dateline.contract.Span;
import io.dateline.contract.Topic;
import java.time.Instant;
import java.util.ArrayList;
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
        return analysed(article, analysisVersion, "en");
    }

    public static ArticleAnalysed analysed(Article article, int analysisVersion, String language) {
        Findings findings = new Findings(
                new Language(language, 0.99),
                List.of(),
                List.of(),
                new Sentiment(Sentiment.Label.NEGATIVE, -0.8, List.of()),
                List.of(),
                null);
        return ArticleAnalysed.analysed(ArticleEnriched.of(article, analysisVersion, findings), null, null);
    }

    /// An article of another outlet, published at some time.
    public static Article article(UUID id, Source source, Instant publishedAt, String title, String text) {
        return new Article(
                id,
                1,
                null,
                source,
                "http://sample.localhost/" + id,
                "http://sample.localhost/" + id,
                title,
                text,
                List.of("Jane Doe"),
                publishedAt,
                Precision.SECOND,
                publishedAt,
                publishedAt,
                null,
                null,
                List.of());
    }

    /// With everything said towards one organisation that the article names.
    ///
    /// @param name as it stands in the title or the text, at least once
    public static ArticleAnalysed about(
            Article article, String name, Sentiment.Label towards, @Nullable Copies copies) {
        List<Span> named = new ArrayList<>();
        int inTitle = article.title().indexOf(name);
        if (inTitle >= 0) {
            named.add(Span.title(inTitle, inTitle + name.length()));
        }
        int inText = article.text().indexOf(name);
        if (inText >= 0) {
            named.add(Span.text(inText, inText + name.length()));
        }
        double score = towards == Sentiment.Label.NEGATIVE ? -0.7 : towards == Sentiment.Label.POSITIVE ? 0.7 : 0;
        Entity entity = new Entity(
                EventIds.of("entity", name),
                name,
                Entity.Type.ORGANISATION,
                0.5,
                named,
                new Sentiment(
                        towards, score, List.of(Span.text(0, article.text().length()))));
        Findings findings = new Findings(
                new Language("en", 0.99),
                List.of(new Topic("medtop:04000000", "economy", List.of("economy"), 0.8, List.of())),
                List.of(entity),
                new Sentiment(Sentiment.Label.NEUTRAL, 0, List.of()),
                List.of(),
                null);
        return ArticleAnalysed.analysed(ArticleEnriched.of(article, 1, findings), copies, null);
    }
}
