package io.dateline.gateway.mention;

import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The one tone that a mention is counted under, as analysis found it.
///
/// @param label `positive`, `neutral` or `negative`
/// @param score -1 to 1
/// @param entity whom it is towards; null if it is the article's own tone
public record MentionTone(
        String label, double score, @Nullable String entity) {

    /// Towards the first watched entity whose tone is known, or else of the article.
    ///
    /// @return null where neither is known
    static @Nullable MentionTone of(@Nullable Findings findings, List<Span> matches) {
        for (WatchedTone watched : WatchedTone.of(findings, matches)) {
            Sentiment sentiment = watched.sentiment();
            if (sentiment != null && sentiment.label() != Sentiment.Label.UNKNOWN) {
                return new MentionTone(label(sentiment), sentiment.score(), watched.name());
            }
        }
        Sentiment whole = findings == null ? null : findings.sentiment();
        return whole == null || whole.label() == Sentiment.Label.UNKNOWN
                ? null
                : new MentionTone(label(whole), whole.score(), null);
    }

    private static String label(Sentiment sentiment) {
        return sentiment.label().name().toLowerCase(Locale.ROOT);
    }
}
