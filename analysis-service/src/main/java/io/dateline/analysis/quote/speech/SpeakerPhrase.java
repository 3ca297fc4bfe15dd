package io.dateline.analysis.quote.speech;

/// Words that tell who speaks, as places in the list of words.
///
/// @param from first word of the whole phrase, inclusive
/// @param to last word of it, exclusive
/// @param nameFrom first word of the name in it, without office and title; that of the phrase where it holds no name
/// @param nameTo exclusive
record SpeakerPhrase(int from, int to, int nameFrom, int nameTo, Kind kind) {

    enum Kind {
        /// `la ministre Anne Roche`
        NAME,
        /// `ein Sprecher der Polizei`
        NOUN,
        /// `sie`: somebody whom the rules do not guess.
        PRONOUN
    }

    static SpeakerPhrase without(Kind kind, int from, int to) {
        return new SpeakerPhrase(from, to, from, to, kind);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }
}
