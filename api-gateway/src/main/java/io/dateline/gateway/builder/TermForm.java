package io.dateline.gateway.builder;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.gateway.query.Query.Spelling;

/// How a term of a condition is written in the query.
enum TermForm {
    /// One word, which may hold wildcards; the value of a field such as `country` is one too.
    @JsonProperty("word")
    WORD(Spelling.FOLDED),
    /// Between quotation marks.
    @JsonProperty("phrase")
    PHRASE(Spelling.FOLDED),
    /// One word with its capitals and accents.
    @JsonProperty("exact-word")
    EXACT_WORD(Spelling.EXACT),
    /// Between quotation marks, with its capitals and accents.
    @JsonProperty("exact-phrase")
    EXACT_PHRASE(Spelling.EXACT),
    /// One word of which a letter may be other.
    @JsonProperty("one-letter")
    ONE_LETTER(Spelling.FUZZY),
    /// One word of which two letters may be other.
    @JsonProperty("two-letters")
    TWO_LETTERS(Spelling.FUZZIER),
    /// The name of a saved part.
    @JsonProperty("part")
    PART(Spelling.FOLDED);

    private final Spelling spelling;

    TermForm(Spelling spelling) {
        this.spelling = spelling;
    }

    Spelling spelling() {
        return spelling;
    }

    boolean isPhrase() {
        return this == PHRASE || this == EXACT_PHRASE;
    }

    static TermForm ofWord(Spelling spelling) {
        return switch (spelling) {
            case FOLDED -> WORD;
            case EXACT -> EXACT_WORD;
            case FUZZY -> ONE_LETTER;
            case FUZZIER -> TWO_LETTERS;
        };
    }

    static TermForm ofPhrase(Spelling spelling) {
        return spelling == Spelling.EXACT ? EXACT_PHRASE : PHRASE;
    }
}
