package io.dateline.gateway;

import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import io.dateline.contract.finding.Topic;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.id.EventIds;
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
        return new ArticleBuilder(title, text)
                .id(id)
                .revision(revision)
                .tenantId(tenantId)
                .source(tenantId == null ? SOURCE : null)
                .url("http://sample.localhost/" + id)
                .byline(List.of("Jane Doe"))
                .seenAt(now)
                .fetchedAt(now.plusSeconds(revision))
                .tags(List.of("cars"))
                .build();
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
        return new ArticleBuilder(title, text)
                .id(id)
                .source(source)
                .url("http://sample.localhost/" + id)
                .byline(List.of("Jane Doe"))
                .publishedAt(publishedAt, Precision.SECOND)
                .seenAt(publishedAt)
                .build();
    }

    /// With everything said towards one organisation that the article names.
    ///
    /// @param name as it stands in the title or the text, at least once
    public static ArticleAnalysed about(
            Article article, String name, Sentiment.Label towards, @Nullable Copies copies) {
        return about(article, name, towards, Sentiment.Label.NEUTRAL, copies);
    }

    /// The same, where the article as a whole has a tone of its own.
    public static ArticleAnalysed about(
            Article article, String name, Sentiment.Label towards, Sentiment.Label whole, @Nullable Copies copies) {
        List<Span> named = new ArrayList<>();
        int inTitle = article.title().indexOf(name);
        if (inTitle >= 0) {
            named.add(Span.title(inTitle, inTitle + name.length()));
        }
        int inText = article.text().indexOf(name);
        if (inText >= 0) {
            named.add(Span.text(inText, inText + name.length()));
        }
        Entity entity = new Entity(
                EventIds.of("entity", name),
                name,
                Entity.Type.ORGANISATION,
                0.5,
                named,
                new Sentiment(
                        towards,
                        score(towards),
                        List.of(Span.text(0, article.text().length()))));
        Findings findings = new Findings(
                new Language("en", 0.99),
                List.of(new Topic("medtop:04000000", "economy", List.of("economy"), 0.8, List.of())),
                List.of(entity),
                new Sentiment(whole, score(whole), List.of()),
                List.of(),
                null);
        return ArticleAnalysed.analysed(ArticleEnriched.of(article, 1, findings), copies, null);
    }

    private static double score(Sentiment.Label label) {
        return label == Sentiment.Label.NEGATIVE ? -0.7 : label == Sentiment.Label.POSITIVE ? 0.7 : 0;
    }
}
