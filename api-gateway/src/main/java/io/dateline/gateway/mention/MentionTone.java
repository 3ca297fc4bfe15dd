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

    /// A target's neutral tone with a score beyond this, on either side, is not sure: the sentences lean a little.
    /// Measured on the articles of `./dateline eval article-sentiment`.
    private static final double UNSURE = 0.25;

    /// Towards the first watched entity whose tone is known with confidence, else of the article, else towards the
    /// first whose tone is known at all.
    ///
    /// @return null where none is known
    static @Nullable MentionTone of(@Nullable Findings findings, List<Span> matches) {
        MentionTone unsure = null;
        for (WatchedTone watched : WatchedTone.of(findings, matches)) {
            Sentiment sentiment = watched.sentiment();
            if (sentiment == null || sentiment.label() == Sentiment.Label.UNKNOWN) {
                continue;
            }
            MentionTone tone = new MentionTone(label(sentiment), sentiment.score(), watched.name());
            if (isSure(sentiment)) {
                return tone;
            }
            unsure = unsure == null ? tone : unsure;
        }
        Sentiment whole = findings == null ? null : findings.sentiment();
        return whole == null || whole.label() == Sentiment.Label.UNKNOWN
                ? unsure
                : new MentionTone(label(whole), whole.score(), null);
    }

    private static boolean isSure(Sentiment sentiment) {
        return sentiment.label() != Sentiment.Label.NEUTRAL || Math.abs(sentiment.score()) <= UNSURE;
    }

    private static String label(Sentiment sentiment) {
        return sentiment.label().name().toLowerCase(Locale.ROOT);
    }
}
