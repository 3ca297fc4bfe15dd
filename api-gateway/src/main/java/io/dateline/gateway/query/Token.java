package io.dateline.gateway.query;

/// A piece of a query's text.
///
/// @param text the word, the quoted words without their marks, or the field's or saved part's name; as written for
///     the rest
/// @param number the distance of a NEAR or the count of an ATLEAST, -1 for one without; the edits that a fuzzy word
///     allows; 0 for the rest
record Token(Kind kind, String text, int number, Place place) {

    enum Kind {
        OPEN,
        CLOSE,
        WORD,
        QUOTED,
        FIELD,
        NAME,
        AND,
        OR,
        NOT,
        NEAR,
        ORDERED_NEAR,
        AT_LEAST,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
