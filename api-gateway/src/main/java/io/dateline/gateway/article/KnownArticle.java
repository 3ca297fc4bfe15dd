package io.dateline.gateway.article;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Findings;
import io.dateline.gateway.search.IndexedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article with everything known of it, as one team sees it.
///
/// @param analysisVersion 0 while analysis is out
/// @param status `received`, `analysed` or `rejected`
/// @param rejection why it was rejected; null if it was not
/// @param findings null unless analysed; the team's own among them, and no other team's
/// @param storyId null if it is in none
/// @param storyVersion of its membership, 0 for none
/// @param indexed what searches of the team match: it holds the names of all teams and is never shown; null unless
///     analysed
public record KnownArticle(
        Article article,
        int analysisVersion,
        String status,
        @Nullable String rejection,
        @Nullable Findings findings,
        @Nullable Copies copies,
        @Nullable UUID storyId,
        int storyVersion,
        @Nullable IndexedArticle indexed) {

    public static final String RECEIVED = "received";
    public static final String ANALYSED = "analysed";
    public static final String REJECTED = "rejected";

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
                article, analysisVersion, status, rejection, findings, now, storyId, storyVersion, indexed);
    }
}
