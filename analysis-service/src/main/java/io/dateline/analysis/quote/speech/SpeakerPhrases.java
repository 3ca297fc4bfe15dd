package io.dateline.analysis.quote.speech;

import io.dateline.analysis.quote.text.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the phrases that name a speaker: a name with what stands before and behind it, an office without a name, a
/// pronoun. A name is a run of words with capitals, less titles and offices; in German, which gives every noun a
/// capital, a lone noun behind an article is none.
final class SpeakerPhrases {

    /// Most words of a phrase.
    private static final int MAX_LENGTH = 14;

    /// Most words between a verb and the speaker behind it.
    private static final int MAX_SKIPPED = 18;

    /// Most lower-case words between them that no list knows.
    private static final int MAX_UNKNOWN = 4;

    /// A run of so many words behind a preposition is what the office is of, and a name: `de l’Intérieur Luc Morel`.
    private static final int MIN_GOVERNED = 3;

    private final List<Word> words;
    private final LanguageWords language;

    SpeakerPhrases(List<Word> words, LanguageWords language) {
        this.words = words;
        this.language = language;
    }

    private Word word(int at) {
        return words.get(at);
    }

    private boolean is(String key, int at) {
        return language.is(key, words.get(at).low());
    }

    /// Whether a word with a capital may be part of a name.
    private boolean isNameWord(int at) {
        Word word = word(at);
        if (!word.isCapital()) {
            return false;
        }
        boolean small = is("determiner", at)
                || is("preposition", at)
                || is("adverb", at)
                || is("conjunction", at)
                || is("pronoun", at)
                || is("oblique", at)
                || is("relative", at);
        return !small || !word.opens() && is("particle", at);
    }

    private boolean isTitle(int at) {
        return is("title", at) || language.isRole(word(at).low());
    }

    // --- A phrase that begins here ----------------------------------------------------------------------------------

    /// @return the phrase that begins at a word; null if none does
    @Nullable
    SpeakerPhrase at(int from, int end) {
        if (from >= end) {
            return null;
        }
        if (is("pronoun", from)) {
            return SpeakerPhrase.without(SpeakerPhrase.Kind.PRONOUN, from, from + 1);
        }
        int to = is("of", from) && !isNameWord(from) ? from : extent(from, end);
        if (to == from) {
            return null;
        }
        SpeakerPhrase phrase = within(from, to);
        if (phrase == null || phrase.isName()) {
            return phrase;
        }
        SpeakerPhrase apposed = apposed(from, to, end);
        return apposed == null ? phrase : apposed;
    }

    /// `the minister of health, Ana Ruiz,`
    private @Nullable SpeakerPhrase apposed(int from, int comma, int end) {
        if (comma + 2 >= end || !word(comma).is(",")) {
            return null;
        }
        int first = comma + 1;
        int stop = run(first, end);
        int name = afterTitles(first, stop);
        boolean ends = stop >= end
                || !word(stop).isWord()
                || language.reports(word(stop).low())
                || is("auxiliary", stop);
        return ends && stop - name >= 2 ? new SpeakerPhrase(from, stop, name, stop, SpeakerPhrase.Kind.NAME) : null;
    }

    /// Where the phrase ends: at a verb, a sign, or a preposition that does not hang on to a noun.
    private int extent(int from, int end) {
        int stop = Math.min(end, from + MAX_LENGTH);
        int at = from;
        boolean head = false;
        int named = 0;
        while (at < stop) {
            Word word = word(at);
            boolean capital = isNameWord(at);
            if (word.is(".") && at > from && isShortened(at)) {
                at++;
                continue;
            }
            if (word.is("&") && named > 0) {
                at++;
                continue;
            }
            if (!word.isWord()) {
                break;
            }
            if (capital) {
                named += isTitle(at) ? 0 : 1;
                head = true;
            } else if (is("of", at) || is("particle", at) && !isArticle(at)) {
                boolean full = named >= 2 && !(at + 1 < end && joins(at, end));
                if (!head || full) {
                    break;
                }
            } else if (is("determiner", at) || is("oblique", at)) {
                boolean opens = at == from && !is("oblique", at);
                boolean linked = at > from && (is("of", at - 1) || is("determiner", at - 1));
                boolean genitive = head && language.has("genitive") && named < 2 && isNameWord(at - 1);
                boolean particle = head
                        && is("particle", at)
                        && at + 1 < end
                        && word(at + 1).isCapital();
                if (!opens && !linked && !genitive && !particle) {
                    break;
                }
            } else if (ends(at, head)) {
                break;
            } else {
                boolean name = named > 0 && isNameWord(at - 1) && !is("organisation", at - 1) && !is("role", at);
                if (name) {
                    break;
                }
                head = true;
            }
            at++;
        }
        while (at > from && (is("of", at - 1) || is("determiner", at - 1) || is("oblique", at - 1))) {
            at--;
        }
        return at;
    }

    private boolean ends(int at, boolean head) {
        Word word = word(at);
        boolean verb = language.reports(word.low()) && !language.isRole(word.low());
        return verb
                || !language.companions(word.low()).isEmpty()
                || is("auxiliary", at)
                || is("clitic", at)
                || is("conjunction", at)
                || is("relative", at)
                || is("adverb", at)
                || is("preposition", at)
                || Character.isDigit(word.text().charAt(0)) && head;
    }

    /// A full stop behind an initial or a short title.
    private boolean isShortened(int at) {
        Word before = word(at - 1);
        return before.end() == word(at).start()
                && (language.is("short", before.low()) || before.text().length() == 1 && before.isCapital());
    }

    private @Nullable SpeakerPhrase within(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!isNameWord(at)) {
                continue;
            }
            int stop = run(at, to);
            int name = afterTitles(at, stop);
            if (name < stop) {
                boolean governed = isGoverned(at, from);
                boolean bare = language.has("nouns") && at > from && isArticle(at - 1) && name == at && stop - at == 1;
                // `Premier ministre` is an office with a capital.
                if (stop < to
                        && stop - at == 1
                        && !word(stop).isCapital()
                        && language.isRole(word(stop).low())) {
                    continue;
                }
                boolean headed =
                        name == at && stop - at == 1 && at > from && isArticle(at - 1) && stop < to && is("of", stop);
                if (!governed && !bare && !headed) {
                    return new SpeakerPhrase(from, to, name, stop, SpeakerPhrase.Kind.NAME);
                }
                if (governed && stop - name >= MIN_GOVERNED && !is("organisation", name) && name == at) {
                    return new SpeakerPhrase(from, to, stop - 2, stop, SpeakerPhrase.Kind.NAME);
                }
                if (governed && name > at) {
                    return new SpeakerPhrase(from, to, name, stop, SpeakerPhrase.Kind.NAME);
                }
            }
            at = stop - 1;
        }
        return isOffice(from, to) ? SpeakerPhrase.without(SpeakerPhrase.Kind.NOUN, from, to) : null;
    }

    private boolean isArticle(int at) {
        return is("determiner", at) || is("oblique", at);
    }

    /// Whether an article, an office or, in German, a noun makes it somebody who can speak.
    private boolean isOffice(int from, int to) {
        if (isArticle(from) && to - from >= 2) {
            return true;
        }
        for (int at = from; at < to; at++) {
            if (language.isRole(word(at).low()) || language.has("nouns") && isNameWord(at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a preposition or a genitive stands before a run: it tells what the office is of.
    private boolean isGoverned(int at, int from) {
        int before = at - 1;
        boolean article = false;
        while (before >= from && isArticle(before) && !is("of", before)) {
            article = true;
            before--;
        }
        if (before < from) {
            return false;
        }
        return is("of", before) || article && language.has("genitive");
    }

    /// Where a run of words with capitals ends, with the particles and initials in it.
    private int run(int from, int limit) {
        int end = Math.min(limit, from + MAX_LENGTH);
        int at = from;
        while (at < end) {
            if (isNameWord(at) || word(at).is(".") && at > from && isShortened(at) || word(at).is("&") && at > from) {
                at++;
            } else if (at > from && isNameWord(at - 1) && !isTitle(at - 1) && joins(at, end)) {
                at = afterParticles(at, end);
            } else {
                break;
            }
        }
        return at;
    }

    /// `van der` before a capital.
    private boolean joins(int at, int end) {
        if (language.has("genitive") && isArticle(at)) {
            return false;
        }
        int next = afterParticles(at, end);
        return next > at && next < end && isNameWord(next) && !is("organisation", next);
    }

    private int afterParticles(int from, int end) {
        int at = from;
        while (at < end && at - from < 3 && is("particle", at)) {
            at++;
        }
        return at;
    }

    /// Behind the last title or office of a run. A last name may read like one: `Ines Prins`, `Luisa Neubauer`.
    private int afterTitles(int from, int stop) {
        int name = from;
        for (int at = from; at < stop; at++) {
            boolean last = at == stop - 1 && at > from;
            boolean lastName = last && (!isTitle(at - 1) || !language.lists("role", word(at).low()));
            if (isTitle(at) && !lastName) {
                name = at + 1;
            }
        }
        while (name < stop && !word(name).isWord()) {
            name++;
        }
        return name;
    }

    /// Whether a phrase is more than a lone word with a capital: a full name, or one with an office or a title.
    boolean isFull(SpeakerPhrase phrase) {
        return phrase.isName()
                && (phrase.nameTo() - phrase.nameFrom() >= 2
                        || phrase.nameFrom() > phrase.from() && isTitle(phrase.nameFrom() - 1));
    }

    /// Whether it holds an office: `le juge`.
    boolean hasOffice(SpeakerPhrase phrase) {
        for (int at = phrase.from(); at < phrase.to(); at++) {
            if (isTitle(at)) {
                return true;
            }
        }
        return false;
    }

    /// @return the full name that ends here, if a run of two to four words does; null otherwise
    @Nullable
    SpeakerPhrase fullName(int from, int end) {
        if (!isNameWord(from) || from > 0 && isNameWord(from - 1)) {
            return null;
        }
        int stop = run(from, end);
        int name = afterTitles(from, stop);
        int length = stop - name;
        return length >= 2 && length <= 4 ? new SpeakerPhrase(from, stop, name, stop, SpeakerPhrase.Kind.NAME) : null;
    }

    // --- Behind a verb ----------------------------------------------------------------------------------------------

    /// The speaker behind a verb, past adverbs, days and places: `sagte am Montag in Bonn die Ministerin`.
    ///
    /// @return null if there is none
    @Nullable
    SpeakerPhrase behind(int from, int end) {
        int stop = Math.min(end, from + MAX_SKIPPED);
        int at = from;
        int unknown = 0;
        boolean passed = false;
        while (at < stop) {
            Word word = word(at);
            if (word.isQuote() || word.isBreak() || word.is(":") || word.is(";") || word.isDash()) {
                return null;
            }
            if (is("preposition", at) || is("of", at) || is("oblique", at)) {
                at = afterPlace(at, stop);
                passed = true;
                continue;
            }
            SpeakerPhrase phrase = at(at, end);
            if (phrase != null && !(language.has("nouns") && passed && isLoneNoun(phrase))) {
                return phrase;
            }
            boolean known = is("adverb", at)
                    || is("clitic", at)
                    || is("auxiliary", at)
                    || language.reports(word.low())
                    || Character.isDigit(word.text().charAt(0));
            if (word.is(",") || is("conjunction", at) || is("relative", at)) {
                boolean aside = at > from && at + 1 < stop;
                if (!aside || is("conjunction", at) || is("relative", at)) {
                    return null;
                }
            } else if (!known) {
                unknown++;
                passed = true;
            }
            if (unknown > MAX_UNKNOWN) {
                return null;
            }
            at++;
        }
        return null;
    }

    /// A word with a capital and no office that, past a place, is hardly a name in a language that writes nouns so.
    private static boolean isLoneNoun(SpeakerPhrase phrase) {
        return phrase.isName() && phrase.nameTo() - phrase.nameFrom() == 1 && phrase.nameFrom() == phrase.from();
    }

    /// Behind `in Berlin`, `bei der Vorstellung des Berichts`, `à l’issue du conseil`.
    private int afterPlace(int from, int end) {
        int at = from + 1;
        while (at < end && (isArticle(at) || is("adjective", at))) {
            at++;
        }
        if (language.has("nouns")) {
            while (at < end && word(at).isWord() && !word(at).isCapital() && !is("preposition", at)) {
                at++;
            }
        }
        if (at >= end || !word(at).isWord()) {
            return Math.max(at, from + 1);
        }
        if (isNameWord(at) && !language.has("nouns")) {
            int stop = run(at, end);
            return stop - at >= MIN_GOVERNED ? stop - 2 : stop;
        }
        at++;
        return at;
    }

    // --- Before a verb ----------------------------------------------------------------------------------------------

    /// The speaker before a verb: its subject with what is apposed to it.
    ///
    /// @param verb the finite verb
    /// @param start first word of the clause that may be looked at
    /// @return null if there is none
    @Nullable
    SpeakerPhrase before(int verb, int start) {
        int edge = verb;
        while (edge > start && isBetween(edge - 1)) {
            if (is("pronoun", edge - 1)) {
                return SpeakerPhrase.without(SpeakerPhrase.Kind.PRONOUN, edge - 1, edge);
            }
            edge--;
        }
        int segment = edge;
        while (segment > start && !word(segment - 1).is(",")) {
            segment--;
        }
        SpeakerPhrase turned = verb + 1 < words.size() ? at(verb + 1, words.size()) : null;
        if (segment == edge) {
            // `Alles sei gut, sagt der Forscher Tom Ehlers:`
            return turned != null && turned.isName() && edge == verb ? turned : apart(edge, start);
        }
        SpeakerPhrase subject = adjacent(segment, edge, start);
        boolean lone = subject != null && word(subject.from()).opens() && subject.to() - subject.from() == 1;
        // A word at the head of a sentence has a capital anyhow: `Hierzu sagte er`.
        return lone && turned != null && turned.kind() != SpeakerPhrase.Kind.NOUN ? turned : subject;
    }

    private boolean isBetween(int at) {
        return is("auxiliary", at)
                || is("clitic", at)
                || is("adverb", at)
                || word(at).text().startsWith("-");
    }

    /// `Karl Huber, ein Sprecher der Bahn, sagte`: the first of the stretches between commas that names somebody.
    private @Nullable SpeakerPhrase apart(int edge, int start) {
        SpeakerPhrase office = null;
        int commas = 0;
        int from = edge;
        while (from > start && commas < 4) {
            if (word(from - 1).is(",")) {
                commas++;
                if (commas == 4) {
                    break;
                }
            }
            from--;
        }
        for (int at = from; at < edge; at++) {
            boolean first = at == from || word(at - 1).is(",");
            SpeakerPhrase phrase = first ? at(afterOpening(at, edge), edge) : null;
            if (phrase != null && phrase.isName()) {
                return phrase;
            }
            office = office == null && phrase != null && phrase.kind() == SpeakerPhrase.Kind.NOUN ? phrase : office;
        }
        return office;
    }

    private int afterOpening(int from, int end) {
        int at = from;
        while (at < end && (is("adverb", at) || is("conjunction", at) || is("as", at))) {
            at++;
        }
        return at;
    }

    private @Nullable SpeakerPhrase adjacent(int segment, int edge, int start) {
        int from = afterOpening(segment, edge);
        if (from < edge && is("relative", from) && segment > start) {
            // `Karl Huber, der`
            int earlier = segment - 1;
            while (earlier > start && !word(earlier - 1).is(",")) {
                earlier--;
            }
            SpeakerPhrase phrase = at(afterOpening(earlier, segment - 1), segment - 1);
            if (phrase != null && phrase.isName()) {
                return phrase;
            }
        }
        SpeakerPhrase phrase = at(from, edge);
        if (phrase != null && (reaches(phrase.to(), edge) || phrase.isName() && isPlain(phrase.to(), edge))) {
            return phrase;
        }
        if (!language.has("second")) {
            for (int at = from + 1; at < edge; at++) {
                boolean bound = is("preposition", at - 1) || is("of", at - 1) || isArticle(at - 1);
                SpeakerPhrase last = !bound && (isArticle(at) || isNameWord(at)) ? at(at, edge) : null;
                if (last != null && last.to() == edge) {
                    return last;
                }
            }
        }
        return null;
    }

    /// Whether a few words without a capital stand between a name and the verb: `Luc Morel préfère parler`.
    private boolean isPlain(int from, int edge) {
        for (int at = from; at < edge; at++) {
            if (!word(at).isWord() || word(at).isCapital()) {
                return false;
            }
        }
        return edge - from <= MAX_UNKNOWN;
    }

    /// Whether only places and times stand between a phrase and the verb.
    private boolean reaches(int to, int edge) {
        return to >= edge || is("preposition", to) || is("of", to) || is("adverb", to) || word(to).is("(");
    }
}
