package io.dateline.analysis.sentiment;

/// How the sentiment of sentences adds up to that towards an entity and of an article. Measured by
/// `./dateline eval article-sentiment`.
///
/// @param loudest weight of a sentence that is surely not neutral towards an entity; one that surely is has 1 less;
///     more than 1
/// @param neutralFactor how many times as likely as neutral a sentiment towards an entity must be
/// @param titleWeight how many sentences the headline counts for in the sentiment of the article
/// @param namedWeight how much the sentiment towards entities counts in that of the article
/// @param leaning mean score from which on an article is not neutral, 0 to 1: most sentences of any article are neutral
public record Aggregation(
        double loudest, double neutralFactor, double titleWeight, double namedWeight, double leaning) {

    /// Between what does best on either half of 110 articles written for Dateline, 2026-11-30.
    public static final Aggregation CHOSEN = new Aggregation(1.5, 0.75, 2, 0, 0.15);
}
