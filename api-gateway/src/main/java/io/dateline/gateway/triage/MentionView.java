package io.dateline.gateway.triage;

import io.dateline.contract.Span;
import io.dateline.gateway.article.ArticleSummary;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.http.Versioned;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.mention.MentionTone;
import io.dateline.gateway.mention.WatchedTone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mention as clients see it.
///
/// @param watched the entities that the matched words name, with the tone towards each and its evidence
/// @param tone as analysis found it and figures count it; null where unknown
/// @param sentimentOverride a person's word, which goes before `tone`; null if there is none
/// @param tier of the outlet, as the team's lists rank it or else the source says
/// @param copies mentions of this monitor whose articles carry the same text, this one included
/// @param version for `If-Match`
/// @param lastAction what `POST /mentions/undo` takes; null if nobody changed anything
public record MentionView(
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
        @Nullable String owner,
        List<WatchedTone> watched,
        @Nullable MentionTone tone,
        Mention.@Nullable Override sentimentOverride,
        @Nullable Integer tier,
        int copies,
        int version,
        @Nullable UUID lastAction)
        implements Versioned {

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
                mention.owner(),
                WatchedTone.of(article.findings(), mention.matches()),
                mention.tone(),
                mention.override(),
                mention.tier(),
                mention.copies(),
                mention.version(),
                mention.lastAction());
    }

    /// The tone that counts: a person's word, or else what analysis found.
    public @Nullable String countedTone() {
        return sentimentOverride != null ? sentimentOverride.label() : tone == null ? null : tone.label();
    }
}
