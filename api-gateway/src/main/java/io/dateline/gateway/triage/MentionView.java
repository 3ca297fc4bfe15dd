package io.dateline.gateway.triage;

import io.dateline.contract.finding.Span;
import io.dateline.gateway.article.ArticleSummary;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.http.Versioned;
import io.dateline.gateway.mention.MatchedWords;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.mention.MentionOfArticle;
import io.dateline.gateway.mention.MentionTone;
import io.dateline.gateway.mention.MentionTones;
import io.dateline.gateway.mention.WatchedTone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A mention as clients see it.
///
/// @param matches places of the query's words; empty where the article has been edited since and matches no more
/// @param matchedWords the words that matched, each once, in the order of the text, at most 12; empty if it matched by
///     what is known of the article
/// @param matchedRevision revision of the article that matched; null where it was not noted
/// @param watched the entities that the matched words name, with the tone towards each and its evidence
/// @param tone as analysis found it and figures count it: towards the target where sentences show it, else the
///     article's; null where unknown
/// @param tones both: towards the target, and of the article
/// @param sentimentOverride a person's word, which goes before `tone`; null if there is none
/// @param tier of the outlet, as the team's lists rank it or else the source says
/// @param copies mentions of this monitor whose articles carry the same text, this one included
/// @param others what other monitors of the team have of the same article
/// @param version for `If-Match`
/// @param lastAction what `POST /mentions/undo` takes; null if nobody changed anything
/// @param alertHeld why it raised no alert as it arrived: `old` (published long before it was first seen) or
///     `first-listing` (its feed listed it already when the feed was added); null for news
public record MentionView(
        UUID id,
        UUID monitorId,
        String monitorName,
        ArticleSummary article,
        List<Span> matches,
        List<MatchedWords> matchedWords,
        @Nullable Integer matchedRevision,
        String prominence,
        Instant foundAt,
        String state,
        @Nullable String reason,
        List<String> tags,
        @Nullable String note,
        @Nullable String owner,
        List<WatchedTone> watched,
        @Nullable MentionTone tone,
        MentionTones tones,
        Mention.@Nullable Override sentimentOverride,
        @Nullable Integer tier,
        int copies,
        List<MentionOfArticle> others,
        int version,
        @Nullable UUID lastAction,
        @Nullable String alertHeld)
        implements Versioned {

    /// @param all mentions of the article, this one among them
    static MentionView of(Mention mention, KnownArticle article, List<MentionOfArticle> all) {
        List<Span> matches = mention.matchesIn(article.article());
        return new MentionView(
                mention.id(),
                mention.monitorId(),
                mention.monitorName(),
                ArticleSummary.of(article, matches),
                matches,
                mention.words(article.article()),
                mention.matchedRevision(),
                mention.prominence(),
                mention.foundAt(),
                mention.state(),
                mention.reason(),
                mention.tags(),
                mention.note(),
                mention.owner(),
                WatchedTone.of(article.findings(), matches),
                mention.tone(),
                mention.tones(),
                mention.override(),
                mention.tier(),
                mention.copies(),
                all.stream().filter(other -> !other.id().equals(mention.id())).toList(),
                mention.version(),
                mention.lastAction(),
                mention.alertHeld());
    }

    /// The matched words for one cell or line of text.
    public String matchedText() {
        return matchedWords.stream().map(MatchedWords::text).collect(Collectors.joining("; "));
    }

    /// The tone that counts: a person's word, or else what analysis found.
    public @Nullable String countedTone() {
        return sentimentOverride != null ? sentimentOverride.label() : tone == null ? null : tone.label();
    }
}
