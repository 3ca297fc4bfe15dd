package io.dateline.analysis.quote;

import io.dateline.analysis.quote.text.Cue;
import io.dateline.analysis.quote.text.Cues;
import io.dateline.analysis.quote.text.Grammar;
import io.dateline.analysis.quote.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what is reported in the reporter's words: `Smith said that …`, `Smith said the plan …`, `…, Smith said`,
/// `according to Smith, …`. Cautious: only verbs that report, only clauses.
final class IndirectSpeech {

    private static final int MIN_LENGTH = 4;

    /// Most words from a conjunction to the verb of the next speaker, and from there to the words that are quoted.
    private static final int MAX_SUBJECT_LENGTH = 8;

    /// Verbs that name a hearer first: `told reporters that …`.
    private static final Set<String> TO_SOMEBODY =
            Set.of(("tell tells told telling assure assures assured inform informs informed warn warns"
                            + " warned warning remind reminds reminded threaten threatens threatened")
                    .split(" "));

    /// Verbs after which a clause needs no `that`.
    private static final Set<String> BARE =
            Set.of(("say says said saying think thinks thought believe believes believed claim claims"
                            + " claimed insist insists insisted admit admits admitted suspect suspects suspected fear"
                            + " fears feared deny denies denied denying doubt doubts doubted confirm confirms"
                            + " confirmed estimate estimates estimated hope hopes hoped predict predicts predicted vow"
                            + " vows vowed threaten threatens threatened threatening suspecting confirming claiming"
                            + " add adds added adding argue argues argued")
                    .split(" "));

    /// What somebody is reported to have said, from word `from` to word `to`, exclusive.
    record Report(int from, int to, Frame frame) {}

    private final List<Word> words;
    private final Subjects subjects;

    IndirectSpeech(List<Word> words) {
        this.words = words;
        this.subjects = new Subjects(words);
    }

    /// @return in reading order, not overlapping
    List<Report> find() {
        List<Report> found = new ArrayList<>();
        int start = 0;
        while (start < words.size()) {
            if (words.get(start).isBreak()) {
                start++;
                continue;
            }
            int end = Grammar.sentenceEnd(words, start);
            inSentence(start, end, found);
            start = end;
        }
        return found;
    }

    private void inSentence(int start, int end, List<Report> found) {
        for (int at = start; at < end; at++) {
            Word word = words.get(at);
            Report report = null;
            Cue cue = word.isQuote() ? null : Cues.of(word);
            if (word.is("according")) {
                report = accordingTo(at, start, end);
            } else if (cue != null && cue.reports() && !isNoun(at)) {
                report = reported(at, cue, start, end);
            }
            if (report != null) {
                found.add(report);
                at = Math.max(at, report.to() - 1);
            }
        }
    }

    private boolean isNoun(int at) {
        Word before = at == 0 ? null : words.get(at - 1);
        return before != null
                && (Grammar.isDeterminer(before) && !before.is("some") && !before.is("many") || before.isGenitive());
    }

    private @Nullable Report reported(int verb, Cue cue, int start, int end) {
        Subjects.Run subject = subjects.before(verb, start);
        if (subject == null) {
            return null;
        }
        Frame frame = new Frame(subject.from(), subject.to(), verb, cue, true);
        int from = clauseBehind(verb, end);
        if (from >= 0) {
            int to = clauseEnd(from, end);
            return countWords(from, to) >= MIN_LENGTH ? new Report(from, to, frame) : null;
        }
        boolean closes = closes(verb, end);
        int comma = subject.from() - 1;
        boolean clause = comma > start
                && words.get(comma).is(",")
                && !words.get(comma - 1).isQuote();
        boolean plain = clause && closes && countWords(start, comma) >= MIN_LENGTH && holdsVerb(start, comma);
        return plain ? new Report(start, comma, frame) : null;
    }

    /// Whether nothing but an adverbial follows the verb.
    private boolean closes(int verb, int end) {
        return countWords(verb + 1, end) == 0
                || verb + 1 < end && (Grammar.isDay(words.get(verb + 1)) || Grammar.isPreposition(words.get(verb + 1)));
    }

    /// Where the clause begins that the verb governs; -1 if it governs none.
    private int clauseBehind(int verb, int end) {
        int from = verb + 1;
        String low = words.get(verb).low();
        for (int at = from; at < end && at - from < 12; at++) {
            if (words.get(at).is("that") && !words.get(at).isQuote()) {
                boolean adjacent = at == from
                        || TO_SOMEBODY.contains(low)
                        || Grammar.isDay(words.get(from))
                        || Grammar.isPreposition(words.get(from))
                        || Grammar.isAdverb(words.get(from))
                        || words.get(from).is(",");
                return adjacent ? at + 1 : -1;
            }
            if (words.get(at).isQuote()
                    || words.get(at).is("while")
                    || words.get(at).is("but")) {
                break;
            }
        }
        if (TO_SOMEBODY.contains(low) && !low.startsWith("threat")) {
            return -1;
        }
        if (low.startsWith("threat") || low.startsWith("vow") || low.startsWith("promis") || low.startsWith("pledg")) {
            return from < end && words.get(from).is("to") ? from : -1;
        }
        if (low.startsWith("deni") || low.startsWith("deny")) {
            return from < end && words.get(from).isWord() && !Grammar.isPreposition(words.get(from)) ? from : -1;
        }
        while (from < end && Grammar.isDay(words.get(from))) {
            from++;
        }
        boolean bare = BARE.contains(low) && from < end && beginsClause(from) && holdsVerb(from, end);
        return bare ? from : -1;
    }

    private boolean beginsClause(int at) {
        Word word = words.get(at);
        boolean noun = word.isCapital() || Grammar.isDeterminer(word) || Grammar.isPronoun(word) || word.is("there");
        return word.isWord() && noun && !Grammar.isConjunction(word) && !Grammar.isDay(word);
    }

    private boolean holdsVerb(int from, int to) {
        for (int at = from; at < to; at++) {
            Word word = words.get(at);
            boolean verb = Grammar.isAuxiliary(word) && !word.is("to") && !word.is("on") && !word.is("not");
            if (verb || word.isQuote() || word.low().endsWith("ed") && at > from) {
                return true;
            }
        }
        return false;
    }

    /// The end of the sentence without its last mark, or the comma before another speaker's `…, Smith said`.
    private int clauseEnd(int from, int end) {
        int to = end;
        while (to > from
                && !words.get(to - 1).isWord()
                && !words.get(to - 1).isQuote()
                && !words.get(to - 1).is(")")) {
            to--;
        }
        for (int at = from + 1; at < to; at++) {
            boolean adding = words.get(at).is(",")
                    && at + 1 < to
                    && words.get(at + 1).low().endsWith("ing")
                    && Cues.of(words.get(at + 1)) != null;
            if (adding || words.get(at).is(";")) {
                return at;
            }
            if (beginsAnothersClause(at, to)) {
                return words.get(at - 1).is(",") ? at - 1 : at;
            }
        }
        return to;
    }

    /// Whether a conjunction brings in the next speaker: `…, but Lund called it "a joke"`, `… while she insists …`.
    private boolean beginsAnothersClause(int at, int to) {
        Word word = words.get(at);
        boolean contrast = word.is("while") || word.is("whereas");
        boolean joins = word.is("and") || word.is("but") || word.is("yet");
        boolean apart = words.get(at - 1).is(",") || words.get(at - 1).isQuote();
        if (!contrast && !(joins && apart)) {
            return false;
        }
        for (int verb = at + 2;
                verb < to && verb - at <= MAX_SUBJECT_LENGTH && !words.get(verb).isQuote();
                verb++) {
            Cue cue = Cues.of(words.get(verb));
            if (cue != null && !words.get(verb).low().endsWith("ing")) {
                Subjects.Run subject = subjects.before(verb, at + 1);
                return subject != null && isNamed(subject) && governs(verb, cue, to);
            }
        }
        return false;
    }

    private boolean isNamed(Subjects.Run subject) {
        for (int at = subject.from(); at < subject.to(); at++) {
            if (words.get(at).isCapital() || Grammar.isPersonal(words.get(at))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a verb brings in words of its own: a clause, or a quotation near it.
    private boolean governs(int verb, Cue cue, int to) {
        for (int at = verb + 1; at < to && at - verb <= MAX_SUBJECT_LENGTH; at++) {
            if (words.get(at).isQuote()) {
                return true;
            }
        }
        return cue.reports() && clauseBehind(verb, to) >= 0;
    }

    private @Nullable Report accordingTo(int at, int start, int end) {
        int from = at + 2;
        if (from >= end || !words.get(at + 1).is("to")) {
            return null;
        }
        Subjects.Run speaker = subjects.phraseFrom(from, end);
        if (speaker == null) {
            return null;
        }
        Frame frame = new Frame(speaker.from(), speaker.to(), at, null, true);
        if (at == start) {
            int comma = speaker.to();
            while (comma < end && !words.get(comma).is(",")) {
                comma++;
            }
            int to = clauseEnd(Math.min(comma + 1, end), end);
            return countWords(comma + 1, to) >= MIN_LENGTH ? new Report(comma + 1, to, frame) : null;
        }
        int to = at;
        while (to > start && !words.get(to - 1).isWord() && !words.get(to - 1).isQuote()) {
            to--;
        }
        for (int i = start; i < to; i++) {
            Cue cue = words.get(i).isQuote() ? null : Cues.of(words.get(i));
            if (cue != null && cue.reports()) {
                // Somebody else says it, and the source tells that.
                return null;
            }
        }
        boolean whole = countWords(start, to) >= MIN_LENGTH && holdsVerb(start, to);
        return whole ? new Report(start, to, frame) : null;
    }

    private int countWords(int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += words.get(at).isQuote() ? MIN_LENGTH : words.get(at).isWord() ? 1 : 0;
        }
        return count;
    }
}
