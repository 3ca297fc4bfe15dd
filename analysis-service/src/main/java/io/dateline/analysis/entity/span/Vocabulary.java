package io.dateline.analysis.entity.span;

/// What is known of words and names beforehand. Phrases are in lower case, tokens separated by one blank.
public interface Vocabulary {

    /// Whether a phrase is known as the name of a company, an authority, a medium or a club.
    boolean isOrganisation(String phrase);

    /// Whether a phrase is known as the name of a river, a region, a mountain or the like.
    boolean isLandscape(String phrase);

    /// Whether a phrase is known as the name of a country, a city or a region.
    boolean isPlace(String phrase);

    boolean isFirstName(String word);

    /// Whether a word is a title or an office, like `minister`.
    boolean isTitle(String word);

    /// Whether a word is a verb or noun of reporting, like `said`.
    boolean isReporting(String word);

    /// Whether a word is most often written small.
    boolean isOrdinary(String word);
}
