package io.dateline.gateway.mention;

import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Both tones of a mention, as analysis found them: who reads a hard story about somebody who is praised in it
/// wants to see both.
///
/// @param target towards the first of its targets whose tone is known; null where none is
/// @param article of the whole article; null where unknown
public record MentionTones(
        @Nullable MentionTone target, @Nullable MentionTone article) {

    static MentionTones of(@Nullable Findings findings, List<Span> matches) {
        MentionTone target = WatchedTone.of(findings, matches).stream()
                .filter(watched -> isKnown(watched.sentiment()))
                .findFirst()
                .map(watched -> tone(watched.sentiment(), watched.name()))
                .orElse(null);
        return new MentionTones(target, findings == null ? null : tone(findings.sentiment(), null));
    }

    /// The one that a mention is counted under: towards its target where sentences show it, else the article's own.
    /// Neutral towards somebody means that no sentence shows anything, and is no answer to a story that is negative
    /// throughout.
    ///
    /// @return null where neither is known
    public @Nullable MentionTone counted() {
        boolean isShown = target != null && !target.isNeutral();
        return isShown || article == null ? target : article;
    }

    private static boolean isKnown(@Nullable Sentiment sentiment) {
        return sentiment != null && sentiment.label() != Sentiment.Label.UNKNOWN;
    }

    private static @Nullable MentionTone tone(@Nullable Sentiment sentiment, @Nullable String entity) {
        return sentiment == null || sentiment.label() == Sentiment.Label.UNKNOWN
                ? null
                : new MentionTone(sentiment.label().name().toLowerCase(Locale.ROOT), sentiment.score(), entity);
    }
}
