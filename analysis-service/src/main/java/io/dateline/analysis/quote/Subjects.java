package io.dateline.analysis.quote;

import io.dateline.analysis.quote.text.Cue;
import io.dateline.analysis.quote.text.Cues;
import io.dateline.analysis.quote.text.Grammar;
import io.dateline.analysis.quote.text.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the subject of a verb of saying, before it or, turned round, behind it.
final class Subjects {

    /// Longest subject looked for, in words.
    private static final int MAX_LENGTH = 14;

    /// Longest insertion between a subject and its verb (`Smith, who chairs the board, said`).
    private static final int INSERTION = 30;

    /// Verbs of a sentence tried before its first name is taken: bounds the time of a text without full stops.
    private static final int MAX_TRIED = 5;

    private final List<Word> words;

    Subjects(List<Word> words) {
        this.words = words;
    }

    /// A run of words.
    record Run(int from, int to) {}

    /// @param verb the verb's place
    /// @param low where the search ends, inclusive: the beginning of the clause or sentence
    @Nullable
    Run before(int verb, int low) {
        int at = verb - 1;
        boolean participle =
                words.get(verb).low().endsWith("ing") && words.get(verb).low().length() > 5;
        while (at >= low && Grammar.isBetween(words.get(at)) && !words.get(at).isCapital()) {
            at--;
        }
        if (at < low) {
            return null;
        }
        Word word = words.get(at);
        boolean hangs = participle && !word.isCapital() && !Grammar.isPronoun(word);
        if (word.is("and") || word.is("but") || word.is("then") || hangs) {
            return mainSubject(low, at);
        }
        Run phrase = phraseBefore(at, low);
        boolean lost = phrase == null && !word.is(",") && !word.isDash() && !word.is(")");
        return lost && at > low ? mainSubject(low, at) : phrase;
    }

    private @Nullable Run phraseBefore(int at, int low) {
        Word word = words.get(at);
        if (Grammar.isRelative(word)) {
            return new Run(at, at + 1);
        }
        if (word.is(",") || word.isDash() || word.is(")")) {
            return acrossInsertion(at, low);
        }
        return phraseEndingAt(at, low);
    }

    /// The subject of a sentence's first verb of saying, else its first name or pronoun.
    @Nullable
    Run mainSubject(int low, int high) {
        int tried = 0;
        for (int at = low; at < high && tried < MAX_TRIED; at++) {
            Cue cue = Cues.of(words.get(at));
            tried += cue == null ? 0 : 1;
            if (cue != null && at > low && !words.get(at).low().endsWith("ing")) {
                int end = at - 1;
                while (end >= low
                        && Grammar.isBetween(words.get(end))
                        && !words.get(end).isCapital()) {
                    end--;
                }
                Run subject = end < low ? null : phraseBefore(end, low);
                if (subject != null) {
                    return subject;
                }
            }
        }
        return firstNamed(low, high);
    }

    /// The first pronoun or capitalised name of a quoted span of words that can be somebody.
    @Nullable
    Run firstNamed(int low, int high) {
        for (int at = low; at < high; at++) {
            Word word = words.get(at);
            if (Grammar.isPersonal(word)) {
                return new Run(at, at + 1);
            }
            if (isNamed(at)) {
                int end = at + 1;
                while (end < high && (isNamed(end) || words.get(end).is("of") && end + 1 < high && isNamed(end + 1))) {
                    end++;
                }
                if (!(end < high && words.get(end).isGenitive())) {
                    return new Run(at, end);
                }
                at = end;
            }
        }
        return null;
    }

    private boolean isNamed(int at) {
        Word word = words.get(at);
        if (!word.isCapital()
                || Grammar.isInterjection(word)
                || Grammar.isDeterminer(word)
                || Grammar.isPronoun(word)) {
            return false;
        }
        boolean plain = Grammar.isPreposition(word)
                || Grammar.isConjunction(word)
                || Grammar.isDay(word)
                || Grammar.isBetween(word);
        return !plain && (!word.opens() || at + 1 < words.size() && looksLikeSubject(at));
    }

    private boolean looksLikeSubject(int at) {
        Word next = words.get(at + 1);
        return next.isCapital()
                || next.is(",")
                || Cues.of(next) != null
                || Grammar.isAuxiliary(next)
                || Grammar.isAdverb(next);
    }

    /// Before `, a pollster,` `— her aide —` `(R-Texas)`.
    private @Nullable Run acrossInsertion(int closing, int low) {
        String opener = words.get(closing).is(")") ? "(" : words.get(closing).low();
        for (int at = closing - 1; at >= low && closing - at <= INSERTION; at--) {
            Word word = words.get(at);
            if (word.isQuote()) {
                return at + 1 < closing ? firstOf(at + 1, closing) : null;
            }
            boolean opens =
                    word.is(opener) || word.isDash() && words.get(closing).isDash();
            boolean place = closing - at <= 3 && words.get(at + 1).isCapital() && opener.equals(",");
            if (opens && !place && at > low) {
                Run phrase = phraseEndingAt(at - 1, low);
                boolean adverbial = phrase != null && phrase.from() > low && isPlacing(words.get(phrase.from() - 1));
                if (phrase != null && !adverbial && isSomebody(phrase)) {
                    return phrase;
                }
            }
        }
        return phraseEndingAt(closing - 1, low);
    }

    private @Nullable Run firstOf(int low, int high) {
        Run named = firstNamed(low, high);
        return named == null ? phraseFrom(low, high) : named;
    }

    private static boolean isPlacing(Word word) {
        return word.is("in") || word.is("at") || word.is("on") || word.is("from") || word.is("near");
    }

    private boolean isSomebody(Run phrase) {
        Word last = words.get(phrase.to() - 1);
        Word first = words.get(phrase.from());
        boolean adverbial = Grammar.isDay(last) || Grammar.isPreposition(first) || Grammar.isAdverb(last);
        return !adverbial && (last.isCapital() || Grammar.isPronoun(last) || Grammar.isDeterminer(first));
    }

    /// The phrase of nouns whose last word is given.
    private @Nullable Run phraseEndingAt(int last, int low) {
        Word end = words.get(last);
        if (Grammar.isPronoun(end)) {
            return new Run(last, last + 1);
        }
        boolean noun = end.isWord()
                && !end.isGenitive()
                && !Grammar.isConjunction(end)
                && !Grammar.isPreposition(end)
                && !Grammar.isDeterminer(end)
                && !Grammar.isAdverb(end)
                && !isVerb(last)
                && !Grammar.isDay(end);
        if (!noun && !end.is(")") && !end.is(".")) {
            return null;
        }
        int from = last;
        while (from - 1 >= low && last - from < MAX_LENGTH && joins(from - 1, from)) {
            from--;
        }
        return trimmed(from, last + 1);
    }

    /// Whether a word belongs to the phrase that goes on behind it.
    private boolean joins(int at, int next) {
        Word word = words.get(at);
        if (word.is(".") || word.is("(") || word.is(")")) {
            return !word.opens() && !words.get(next).opens();
        }
        if (word.is("&") || word.is("/")) {
            return true;
        }
        if (word.is("and")) {
            return words.get(next).isCapital() && at > 0 && words.get(at - 1).isCapital();
        }
        if (!word.isWord() || Grammar.isConjunction(word) || isVerb(at)) {
            return false;
        }
        if (Grammar.isPronoun(word) && !Grammar.isDeterminer(word)) {
            return false;
        }
        // The determiner begins the phrase.
        return !Grammar.isDeterminer(words.get(next)) || Grammar.isPreposition(word);
    }

    private boolean isVerb(int at) {
        Word word = words.get(at);
        return Grammar.isAuxiliary(word) && !word.is("to") && !word.is("on") || Cues.of(word) != null && isFinite(word);
    }

    private static boolean isFinite(Word word) {
        return word.low().endsWith("ed") || word.is("said") || word.is("says") || word.is("told") || word.is("wrote");
    }

    /// Without what stands before the phrase of nouns itself: `In an interview Smith` is `Smith`.
    private @Nullable Run trimmed(int from, int to) {
        int first = from;
        for (int at = from; at < to - 1; at++) {
            Word word = words.get(at);
            boolean hangs = Grammar.isPreposition(word) && (at == first || !isNoun(at - 1));
            if (hangs || at == first && (Grammar.isAdverb(word) || Grammar.isDay(word) || !word.isWord())) {
                first = at + 1;
                if (hangs && at == from) {
                    first = nameEnd(from, to);
                    break;
                }
            }
        }
        return first < to ? new Run(first, to) : null;
    }

    private boolean isNoun(int at) {
        Word word = words.get(at);
        return word.isWord() && !Grammar.isAdverb(word) && !Grammar.isDeterminer(word);
    }

    /// Where the run of capitalised words at the end of a phrase begins.
    private int nameEnd(int from, int to) {
        int first = to - 1;
        while (first > from && words.get(first - 1).isCapital() && !Grammar.isDay(words.get(first - 1))) {
            first--;
        }
        return first > from && Grammar.isDeterminer(words.get(first - 1)) ? first - 1 : first;
    }

    /// @param from first word behind the verb
    /// @param high where the sentence ends, exclusive
    /// @return the phrase of nouns that begins there; null if none does
    @Nullable
    Run phraseFrom(int from, int high) {
        if (from >= high) {
            return null;
        }
        Word first = words.get(from);
        if (Grammar.isPersonal(first) || Grammar.isPronoun(first) && !Grammar.isDeterminer(first)) {
            return Grammar.isRelative(first) ? null : new Run(from, from + 1);
        }
        boolean begins = first.isWord()
                && !Grammar.isPreposition(first)
                && !Grammar.isConjunction(first)
                && !Grammar.isBetween(first)
                && !Grammar.isDay(first);
        if (!begins) {
            return null;
        }
        int to = from + 1;
        while (to < high && to - from < MAX_LENGTH && goesOn(to, high)) {
            to++;
        }
        return new Run(from, to);
    }

    private boolean goesOn(int at, int high) {
        Word word = words.get(at);
        if (word.is(".")) {
            return at + 1 < high && !words.get(at + 1).opens();
        }
        if (word.is("of") || word.is("for") && !words.get(at - 1).isCapital() || word.is("&")) {
            return true;
        }
        if (word.is("and")) {
            return words.get(at - 1).isCapital()
                    && at + 1 < high
                    && words.get(at + 1).isCapital();
        }
        if (word.is("the")) {
            return words.get(at - 1).is("of") || words.get(at - 1).is("for");
        }
        boolean stops = Grammar.isPreposition(word)
                || Grammar.isConjunction(word)
                || Grammar.isBetween(word)
                || Grammar.isDay(word)
                || Grammar.isPronoun(word)
                || isVerb(at);
        return word.isWord() && !stops;
    }
}
