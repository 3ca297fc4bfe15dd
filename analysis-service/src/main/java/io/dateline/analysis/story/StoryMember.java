package io.dateline.analysis.story;

import io.dateline.analysis.wording.CompactEventVector;
import io.dateline.analysis.wording.TermWeights;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article in its story, as the recent past of a language holds it.
///
/// @param seenSeconds since the epoch, when it was first seen
/// @param length of its terms, each weighed by its rarity when it came; above 0
/// @param typicality see [StoryArticle#typicality()]
record StoryMember(
        UUID articleId,
        @Nullable UUID tenantId,
        long seenSeconds,
        CompactEventVector terms,
        float length,
        float typicality,
        StoryProfile story) {

    /// Terms of a text that is neither long nor short.
    private static final double USUAL_TERMS = 100;

    /// A text has at least so many terms for [#logTerms(int)].
    private static final int MIN_TERMS = 5;

    StoryMember in(StoryProfile other) {
        return new StoryMember(articleId, tenantId, seenSeconds, terms, length, typicality, other);
    }

    boolean isBefore(Instant horizon) {
        return seenSeconds < horizon.getEpochSecond();
    }

    /// @param sum of terms divided by the length of their article
    void addTo(TermWeights sum) {
        for (int at = 0; at < terms.size(); at++) {
            sum.add(terms.term(at), terms.weight(at) / length);
        }
    }

    /// @return how long a text is: 0 for a usual article, about -2.7 for a headline
    static double logTerms(int terms) {
        return Math.log(Math.max(MIN_TERMS, terms) / USUAL_TERMS);
    }
}
