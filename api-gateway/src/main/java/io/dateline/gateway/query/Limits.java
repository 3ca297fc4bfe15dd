package io.dateline.gateway.query;

/// How much a query may ask.
final class Limits {

    /// Longest query, in UTF-16 units: beyond this, one query costs more than a team's other queries together.
    static final int LENGTH = 20_000;

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

    private Limits() {}
}
