package io.dateline.gateway.mention;

import io.dateline.contract.Span;
import io.dateline.gateway.article.ArticleSummary;
import io.dateline.gateway.article.KnownArticle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mention as clients see it.
record MentionView(
        UUID id,
        UUID monitorId,
        String monitorName,
        ArticleSummary article,
        List<Span> matches,
        String prominence,
        Instant foundAt,
        String state,
        @Nullable String reason,
        List<String> tags,
        @Nullable String note,
        Mention.@Nullable Override sentimentOverride) {

    static MentionView of(Mention mention, KnownArticle article) {
        return new MentionView(
                mention.id(),
                mention.monitorId(),
                mention.monitorName(),
                ArticleSummary.of(article, mention.matches()),
                mention.matches(),
                mention.prominence(),
                mention.foundAt(),
                mention.state(),
                mention.reason(),
                mention.tags(),
                mention.note(),
                mention.override());
    }
}
