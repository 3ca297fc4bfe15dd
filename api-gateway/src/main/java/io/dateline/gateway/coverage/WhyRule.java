package io.dateline.gateway.coverage;

import io.dateline.gateway.article.KnownArticle;
import org.jspecify.annotations.Nullable;

/// What became of a stored page after ingest-service had told of it. Pure.
final class WhyRule {

    private WhyRule() {}

    record Answer(String verdict, String sentence) {}

    /// @param stored what ingest-service says of it
    /// @param article null if it has not arrived
    static Answer of(String stored, @Nullable KnownArticle article) {
        if (article == null) {
            return new Answer("stored", stored + " It has not arrived here yet; that takes seconds, so look again.");
        }
        String withdrawn = article.article().withdrawnAt() == null
                ? ""
                : " Its publisher has taken it down since; the last words are kept.";
        return switch (article.status()) {
            case KnownArticle.ANALYSED ->
                new Answer("visible", stored + " It was analysed, and can be found and matched." + withdrawn);
            case KnownArticle.REJECTED ->
                new Answer(
                        "rejected",
                        stored + " Analysis turned it away: "
                                + String.valueOf(article.rejection()).replace('-', ' ')
                                + ". So it is in no search and no monitor." + withdrawn);
            default -> new Answer("in-analysis", stored + " Its analysis is under way." + withdrawn);
        };
    }
}
