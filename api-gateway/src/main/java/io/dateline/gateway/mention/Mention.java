package io.dateline.gateway.mention;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article that matched a monitor, as its row says.
///
/// @param articleTime when the article was published or first seen; the order of lists
/// @param matches places of the query's words in the revision that matched
/// @param matchedWords what stands there; null in rows of before, see [#words]
/// @param matchedRevision revision of the article that `matches` are places of; null in rows of before
/// @param owner user name of who looks after it; null for nobody
/// @param tone the one that counts, as analysis found it; null where unknown
/// @param tones both of them
/// @param override what a person says about the tone; null if nobody did
/// @param tier of the source, or as a list of the team ranks it, 1 to 4; null if unknown
/// @param copies mentions of the same monitor whose articles carry the same text, this one included
/// @param version counted up with each change by people and rules
/// @param lastAction what is to be named to take the latest change back; null if there was none
/// @param alertHeld why it raised no alert as it arrived: `old` (published long before it was first seen) or
///     `first-listing` (its feed listed it already when the feed was added); null for news
public record Mention(
        UUID id,
        UUID monitorId,
        String monitorName,
        UUID articleId,
        Instant articleTime,
        List<Span> matches,
        @Nullable List<MatchedWords> matchedWords,
        @Nullable Integer matchedRevision,
        String prominence,
        Instant foundAt,
        String state,
        @Nullable String reason,
        List<String> tags,
        @Nullable String note,
        @Nullable String owner,
        @Nullable MentionTone tone,
        MentionTones tones,
        @Nullable Override override,
        @Nullable Integer tier,
        int copies,
        int version,
        @Nullable UUID lastAction,
        @Nullable String alertHeld) {

    /// @param label `positive`, `neutral` or `negative`
    public record Override(String label, @Nullable String reason, String by, Instant at) {}

    /// Somebody, or a rule as it came, does not want to hear of it.
    public boolean isDismissed() {
        return state.equals("dismissed");
    }

    /// The same after a change by a person or a rule.
    ///
    /// @param action what is to be named to take it back
    public Mention changed(
            String newState,
            @Nullable String newReason,
            List<String> newTags,
            @Nullable String newNote,
            @Nullable String newOwner,
            @Nullable Override newOverride,
            UUID action) {
        return new Mention(
                id,
                monitorId,
                monitorName,
                articleId,
                articleTime,
                matches,
                matchedWords,
                matchedRevision,
                prominence,
                foundAt,
                newState,
                newReason,
                newTags,
                newNote,
                newOwner,
                tone,
                tones,
                newOverride,
                tier,
                copies,
                version + 1,
                action,
                alertHeld);
    }

    /// The words that matched, as they were noted or else as they stand in the article.
    public List<MatchedWords> words(Article article) {
        return matchedWords != null ? matchedWords : MatchedWords.of(article, matches);
    }

    /// Places of the query's words in an article as it is now; empty where it has been edited since and matches no
    /// more.
    public List<Span> matchesIn(Article article) {
        return matchedRevision == null || matchedRevision == article.revision() ? matches : List.of();
    }
}
