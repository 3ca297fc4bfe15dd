package io.dateline.gateway.article;

import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleFetched;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.StoryMembership;
import io.dateline.gateway.overlay.Overlay;
import io.dateline.gateway.overlay.Overlays;
import io.dateline.gateway.search.IndexedArticle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article as its row has it, the same for everybody: with the names that all teams watch, and the vector. Never
/// shown to anybody; what a team may see of it is a [KnownArticle], and [#seenBy] is the only way there.
///
/// @param analysisVersion 0 while analysis is out
/// @param status `received`, `analysed` or `rejected`
/// @param rejection why it was rejected; null if it was not
/// @param findings what analysis found; null unless analysed
/// @param storyId null if it is in none
/// @param storyVersion of its membership, 0 for none
/// @param reading by the models of one version: 0 for the first, more where names that teams watch became others
public record SharedArticle(
        Article article,
        int analysisVersion,
        String status,
        @Nullable String rejection,
        @Nullable Findings findings,
        @Nullable Copies copies,
        @Nullable UUID storyId,
        int storyVersion,
        int reading) {

    static SharedArticle of(ArticleFetched fetched) {
        return new SharedArticle(fetched.article(), 0, KnownArticle.RECEIVED, null, null, null, null, 0, 0);
    }

    public static SharedArticle of(ArticleAnalysed analysed) {
        StoryMembership story = analysed.story();
        return new SharedArticle(
                analysed.article(),
                analysed.analysisVersion(),
                analysed.findings() == null ? KnownArticle.REJECTED : KnownArticle.ANALYSED,
                analysed.rejection(),
                analysed.findings(),
                analysed.copies(),
                story == null ? null : story.storyId(),
                story == null ? 0 : story.version(),
                analysed.reading() == null ? 0 : analysed.reading());
    }

    /// As searches of all teams see it, for an index and for the monitors of everybody; null unless analysed.
    public @Nullable IndexedArticle indexed(Overlays overlays) {
        return findings == null ? null : indexed(overlays.matched(findings));
    }

    private IndexedArticle indexed(Findings matched) {
        return new IndexedArticle(article, analysisVersion, reading, matched);
    }

    boolean isVisibleTo(UUID tenantId) {
        return article.tenantId() == null || article.tenantId().equals(tenantId);
    }

    /// As one team sees it.
    public KnownArticle seenBy(Overlay.View team) {
        Findings seen = findings == null ? null : team.over(article, findings);
        return new KnownArticle(
                article,
                analysisVersion,
                status,
                rejection,
                seen,
                copies,
                storyId,
                storyVersion,
                findings == null || seen == null ? null : indexed(findings.withTopics(seen.topics())));
    }
}
