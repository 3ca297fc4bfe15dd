package io.dateline.gateway.query;

/// How much a query may ask.
final class Limits {

    /// Longest query, in UTF-16 units: beyond this, one query costs more than a team's other queries together.
    static final int LENGTH = 20_000;

    /// Longest text of all saved parts that a query names, directly or not, each as often as it is named.
    static final int PARTS = 10 * LENGTH;

    /// Saved parts inside each other.
    static final int PART_DEPTH = 20;

    /// Words, phrases and attributes in one query.
    static final int TERMS = 2_000;

    /// Longest single word, phrase or value, in UTF-16 units; longer ones are pasted text.
    static final int TERM_LENGTH = 500;

    /// Brackets, negations and fields inside each other; guards the stack, no person's query comes near.
    static final int DEPTH = 60;

    /// Letters before the first wildcard of a word: fewer, and the word stands for a good part of the dictionary.
    static final int STEM = 2;

    /// Largest distance of a NEAR, in words between; about a long paragraph.
    static final int DISTANCE = 200;

    /// Largest count of an ATLEAST; no article says anything more often.
    static final int AT_LEAST = 100;

    /// What ends a word beside blanks, here and in other systems' queries.
    private static final String BETWEEN_WORDS = "()[]{}<>|=^~\"“”„«»‟:";

    private Limits() {}

    /// @throws QueryInvalidException the text is longer than a query may be
    static void checkLength(String text) {
        if (text.length() > LENGTH) {
            throw new QueryInvalidException(
                    "The query has " + text.length() + " characters; " + LENGTH + " are allowed.",
                    new Place(LENGTH, text.length()),
                    "Split it into several monitors.");
        }
    }

    /// Comes before anything else that looks at a query, so that pasted text costs nothing.
    ///
    /// @throws QueryInvalidException a word is longer than a word may be
    static void checkWords(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Lexer.isBlank(text.charAt(i)) || BETWEEN_WORDS.indexOf(text.charAt(i)) >= 0) {
                if (i - start > TERM_LENGTH) {
                    throw tooLong(new Place(start, i));
                }
                start = i + 1;
            }
        }
    }

    static QueryInvalidException tooLong(Place place) {
        return new QueryInvalidException(
                "This has more than " + TERM_LENGTH + " characters without an operator between.",
                place,
                "Search for the few words that tell it apart.");
    }
}
