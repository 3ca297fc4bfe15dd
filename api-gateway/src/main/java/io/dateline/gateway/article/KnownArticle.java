package io.dateline.gateway.article;

import io.dateline.contract.Article;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleFetched;
import io.dateline.contract.Copies;
import io.dateline.contract.Findings;
import io.dateline.contract.Precision;
import io.dateline.contract.StoryMembership;
import io.dateline.gateway.overlay.Overlay;
import io.dateline.gateway.overlay.Overlays;
import io.dateline.gateway.search.IndexedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article with everything known of it.
///
/// @param analysisVersion 0 while analysis is out
/// @param status `received`, `analysed` or `rejected`
/// @param rejection why it was rejected; null if it was not
/// @param findings null unless analysed; as its reader sees them, see [#seenBy]
/// @param storyId null if it is in none
/// @param storyVersion of its membership, 0 for none
/// @param found what searches and monitors match, the same for everybody: what analysis found, with the names of all
///     teams and the vector; never shown; null unless analysed
/// @param reading by the models of one version: 0 for the first, more where names that teams watch became others
public record KnownArticle(
        Article article,
        int analysisVersion,
        String status,
        @Nullable String rejection,
        @Nullable Findings findings,
        @Nullable Copies copies,
        @Nullable UUID storyId,
        int storyVersion,
        @Nullable Findings found,
        int reading) {

    public static final String RECEIVED = "received";
    public static final String ANALYSED = "analysed";
    public static final String REJECTED = "rejected";

    static KnownArticle of(ArticleFetched fetched) {
        return new KnownArticle(fetched.article(), 0, RECEIVED, null, null, null, null, 0, null, 0);
    }

    public static KnownArticle of(ArticleAnalysed analysed) {
        StoryMembership story = analysed.story();
        Findings all = analysed.findings();
        Findings findings = all == null ? null : all.withEmbedding(null);
        return new KnownArticle(
                analysed.article(),
                analysed.analysisVersion(),
                findings == null ? REJECTED : ANALYSED,
                analysed.rejection(),
                findings,
                analysed.copies(),
                story == null ? null : story.storyId(),
                story == null ? 0 : story.version(),
                all,
                analysed.reading() == null ? 0 : analysed.reading());
    }

    /// As searches of one team see it; null unless analysed.
    public @Nullable IndexedArticle indexed() {
        return found == null ? null : new IndexedArticle(article, analysisVersion, reading, found);
    }

    /// As searches of all teams see it, for an index and for the monitors of everybody; null unless analysed.
    public @Nullable IndexedArticle indexed(Overlays overlays) {
        return found == null ? null : new IndexedArticle(article, analysisVersion, reading, overlays.matched(found));
    }

    /// The same, as one team sees it.
    public KnownArticle seenBy(Overlay.View team) {
        Findings seen = found == null ? null : team.over(article, found);
        return new KnownArticle(
                article,
                analysisVersion,
                status,
                rejection,
                seen,
                copies,
                storyId,
                storyVersion,
                found == null || seen == null ? null : found.withTopics(seen.topics()),
                reading);
    }

    /// When it came out, as far as that tells who was first: a time that is not known to the minute does not.
    Instant claimedAt() {
        Instant published = article.publishedAt();
        Precision precision = article.publishedPrecision();
        boolean exact = precision == Precision.SECOND || precision == Precision.MINUTE;
        return published != null && exact && published.isBefore(article.firstSeenAt())
                ? published
                : article.firstSeenAt();
    }

    /// The same, with its copies as they stand by now.
    ///
    /// @param all articles with the same text, who had it first first; at least one
    KnownArticle among(List<KnownArticle> all) {
        Copies then = Objects.requireNonNull(copies);
        Copies now = new Copies(
                then.groupId(),
                all.size(),
                all.getFirst().article().id(),
                then.copyOf(),
                then.change(),
                then.headlineChanged(),
                then.agency());
        return new KnownArticle(
                article, analysisVersion, status, rejection, findings, now, storyId, storyVersion, found, reading);
    }

    boolean isVisibleTo(UUID tenantId) {
        return article.tenantId() == null || article.tenantId().equals(tenantId);
    }
}
