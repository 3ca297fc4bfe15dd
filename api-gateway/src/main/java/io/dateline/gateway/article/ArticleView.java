package io.dateline.gateway.article;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Dateline;
import io.dateline.contract.article.PageFacts;
import io.dateline.contract.article.Precision;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article with everything that analysis found in it, as `GET /articles/{id}` answers.
///
/// @param withdrawnAt when its publisher was found to have taken it down; null while its page stands
/// @param page what the page says besides the text; null for a text that was brought without a page
/// @param watched ids of those entities that are the team's own
/// @param sentiment null unless analysed, and where tone is not measured in the language: `capabilities.tone`
/// @param language null unless analysed; topics, entities and quotes are then empty
/// @param unsupported models that claim nothing in this language, by the names that `GET /models` gives them: that
///     they found nothing then says nothing of the article; empty unless analysed
/// @param capabilities what can be done in this language: why a tone, or names, may be missing; null unless analysed
record ArticleView(
        UUID id,
        @Nullable String url,
        @Nullable String canonicalUrl,
        @Nullable Source source,
        String title,
        String text,
        List<String> byline,
        @Nullable Instant publishedAt,
        @Nullable Precision publishedPrecision,
        Instant firstSeenAt,
        @Nullable Dateline dateline,
        @Nullable Language language,
        List<String> tags,
        String status,
        @Nullable String rejection,
        int revision,
        List<Topic> topics,
        List<Entity> entities,
        @Nullable Sentiment sentiment,
        List<Quote> quotes,
        @Nullable Copies copies,
        @Nullable UUID storyId,
        @Nullable Instant withdrawnAt,
        @Nullable PageFacts page,
        List<String> unsupported,
        LanguageSupport.@Nullable Capabilities capabilities,
        List<UUID> watched) {

    static ArticleView of(KnownArticle known, LanguageSupport support) {
        Article article = known.article();
        Findings findings = known.findings();
        LanguageSupport.Support inLanguage =
                findings == null ? null : support.in(findings.language().code());
        return new ArticleView(
                article.id(),
                article.url(),
                article.canonicalUrl(),
                article.source(),
                article.title(),
                article.text(),
                article.byline(),
                article.publishedAt(),
                article.publishedPrecision(),
                article.firstSeenAt(),
                article.dateline(),
                findings == null ? null : findings.language(),
                article.tags(),
                known.status(),
                known.rejection(),
                article.revision(),
                findings == null ? List.of() : findings.topics(),
                findings == null ? List.of() : findings.entities(),
                findings == null ? null : findings.sentiment(),
                findings == null ? List.of() : findings.quotes(),
                known.copies(),
                known.storyId(),
                article.withdrawnAt(),
                article.page(),
                inLanguage == null ? List.of() : inLanguage.unsupported(),
                inLanguage == null ? null : inLanguage.capabilities(),
                findings == null
                        ? List.of()
                        : findings.ownNames().stream().map(Entity::id).toList());
    }
}
